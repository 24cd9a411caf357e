package vn.tiendo.evidence;

import vn.tiendo.support.TienDoTest;

@TienDoTest
class EvidenceStoriesTest extends EvidenceStories {}

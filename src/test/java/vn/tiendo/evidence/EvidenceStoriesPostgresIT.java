package vn.tiendo.evidence;

import vn.tiendo.support.OnPostgres;
import vn.tiendo.support.TienDoTest;

@TienDoTest
@OnPostgres
class EvidenceStoriesPostgresIT extends EvidenceStories {}

package vn.tiendo.notification;

import vn.tiendo.support.TienDoTest;

@TienDoTest
class DigestStoriesTest extends DigestStories {}

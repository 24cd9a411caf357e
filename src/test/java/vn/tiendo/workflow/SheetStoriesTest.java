package vn.tiendo.workflow;

import vn.tiendo.support.TienDoTest;

@TienDoTest
class SheetStoriesTest extends SheetStories {}

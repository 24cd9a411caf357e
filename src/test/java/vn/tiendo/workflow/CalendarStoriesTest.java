package vn.tiendo.workflow;

import vn.tiendo.support.OwnCalendar;
import vn.tiendo.support.TienDoTest;

@TienDoTest
@OwnCalendar
class CalendarStoriesTest extends CalendarStories {}

package vn.tiendo.workflow;

import vn.tiendo.support.OnPostgres;
import vn.tiendo.support.OwnCalendar;
import vn.tiendo.support.TienDoTest;

@TienDoTest
@OwnCalendar
@OnPostgres
class CalendarStoriesPostgresIT extends CalendarStories {}

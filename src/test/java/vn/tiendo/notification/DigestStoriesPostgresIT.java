package vn.tiendo.notification;

import vn.tiendo.support.OnPostgres;
import vn.tiendo.support.TienDoTest;

@TienDoTest
@OnPostgres
class DigestStoriesPostgresIT extends DigestStories {}

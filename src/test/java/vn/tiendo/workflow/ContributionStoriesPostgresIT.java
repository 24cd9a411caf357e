package vn.tiendo.workflow;

import vn.tiendo.support.OnPostgres;
import vn.tiendo.support.TienDoTest;

@TienDoTest
@OnPostgres
class ContributionStoriesPostgresIT extends ContributionStories {}

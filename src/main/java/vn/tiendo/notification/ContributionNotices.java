package vn.tiendo.notification;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tiendo.contribution.Contribution;
import vn.tiendo.contribution.ContributionNews;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.organization.Units;

/**
 * Who is told about requests to units that take part. A request and its withdrawal are told at once; answers come in
 * numbers, and so do reminders: these travel in one mail a person (ADR 7).
 */
@Component
class ContributionNotices {

    private final Announcer announcer;
    private final Recipients recipients;
    private final Units units;

    ContributionNotices(Announcer announcer, Recipients recipients, Units units) {
        this.announcer = announcer;
        this.recipients = recipients;
        this.units = units;
    }

    @EventListener
    void told(ContributionNews news) {
        var asked = news.contribution();
        switch (news.occasion()) {
            case ASKED -> announcer.now(toAsked("contribution-asked", asked), clerksAsked(asked));
            case WITHDRAWN -> announcer.now(toAsked("contribution-withdrawn", asked), clerksAsked(asked));
            case LAPSED -> announcer.later(toAsked("contribution-lapsed", asked), clerksAsked(asked));
            case REMINDED -> announcer.later(toAsked("contribution-reminded", asked), clerksAsked(asked));
            case OVERDUE -> {
                announcer.later(toAsked("contribution-overdue", asked), peopleAsked(asked));
                announcer.later(toLead("contribution-missing", asked), lead(asked));
            }
            case ANSWERED -> announcer.later(toLead("contribution-answered", asked), lead(asked));
            case DECLINED -> announcer.later(toLead("contribution-declined", asked), lead(asked));
        }
    }

    private Set<Person> clerksAsked(Contribution asked) {
        return recipients.of(asked.unit(), Role.CLERK);
    }

    private Set<Person> peopleAsked(Contribution asked) {
        return recipients.of(asked.unit(), Role.CLERK, Role.HEAD);
    }

    private Set<Person> lead(Contribution asked) {
        return recipients.of(asked.report().unit(), Role.CLERK);
    }

    /** Names the lead, and leads to the request, where its words stand: a notice could not be taken back (ADR 14). */
    private NoticeDraft toAsked(String what, Contribution asked) {
        String link = "/reports/" + asked.report() + "/contributions/" + asked.number();
        return draft(what, asked, asked.report().unit(), link);
    }

    /** Names the asked unit, and leads to the report. */
    private NoticeDraft toLead(String what, Contribution asked) {
        return draft(what, asked, asked.unit(), "/reports/" + asked.report());
    }

    private NoticeDraft draft(String what, Contribution asked, String unit, String link) {
        String about = asked.figure().code() + " (" + asked.report().period() + ")";
        Object[] facts = {units.byCode(unit).name(), about, Letters.day(asked.dueAt()), ""};
        return announcer.draft(asked.report().toString(), asked.report().period(), what, link, asked.dueAt(), facts);
    }
}

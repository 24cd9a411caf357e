package vn.tiendo.support;

import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.dashboard.ReportViews;
import vn.tiendo.deadline.ExtensionCommands;
import vn.tiendo.organization.Directory;
import vn.tiendo.organization.Person;
import vn.tiendo.period.Period;
import vn.tiendo.period.PeriodCode;
import vn.tiendo.period.PeriodCommands;
import vn.tiendo.period.PeriodDates;
import vn.tiendo.period.Periods;
import vn.tiendo.report.Drafts;
import vn.tiendo.report.NarrativeCopies;
import vn.tiendo.report.PaperCommands;
import vn.tiendo.report.Report;
import vn.tiendo.report.ReportCommands;
import vn.tiendo.report.UnlockCommands;
import vn.tiendo.review.ReviewCommands;

/** The province as a story sees it: its people act through the services behind every door, its jobs run when told. */
public class Province {

    public static final String REVIEWER = "stttt.reviewer";
    public static final String APPROVER = "ubt.approver";

    private static final PeriodDates AS_THE_LAW_SAYS = new PeriodDates(null, null, null, null);

    final Drafts drafts;
    final ReportCommands reports;
    final ReviewCommands reviews;
    final ReportViews views;
    final ExtensionCommands extensions;
    final PaperCommands papers;
    final UnlockCommands unlocks;
    final NarrativeCopies copies;

    private final PeriodCommands periodCommands;
    private final Periods periods;
    private final Directory directory;
    private final IdentityService identity;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final JdbcClient jdbc;

    Province(
            Drafts drafts,
            ReportCommands reports,
            ReviewCommands reviews,
            ReportViews views,
            ExtensionCommands extensions,
            PaperCommands papers,
            UnlockCommands unlocks,
            NarrativeCopies copies,
            PeriodCommands periodCommands,
            Periods periods,
            Directory directory,
            IdentityService identity,
            RuntimeService runtime,
            ManagementService management,
            JdbcClient jdbc) {
        this.drafts = drafts;
        this.reports = reports;
        this.reviews = reviews;
        this.views = views;
        this.extensions = extensions;
        this.papers = papers;
        this.unlocks = unlocks;
        this.copies = copies;
        this.periodCommands = periodCommands;
        this.periods = periods;
        this.directory = directory;
        this.identity = identity;
        this.runtime = runtime;
        this.management = management;
        this.jdbc = jdbc;
    }

    /** The administrator opens a period with the dates of the legal calendar. */
    public void opens(String period) {
        opens(period, AS_THE_LAW_SAYS);
    }

    public void opens(String period, PeriodDates wished) {
        periodCommands.open(PeriodCode.of(period), wished, person("admin"));
    }

    /** Hands in without a word about state secrets. */
    public void submitsUndeclared(Report.Id report, String who) {
        reports.submit(report, person(who), false, null);
    }

    public void consolidates(String period, String who, String summary) {
        periodCommands.consolidate(period, person(who), summary);
    }

    public void approvesPeriod(String period, String who) {
        periodCommands.decide(period, person(who), true, null);
    }

    public void returnsPeriod(String period, String who, String reason) {
        periodCommands.decide(period, person(who), false, reason);
    }

    public Period period(String code) {
        return periods.get(code);
    }

    /** The report of a unit, which must have been opened. */
    public Paper report(String period, String unit) {
        return new Paper(this, new Report.Id(period, unit));
    }

    /** Codes of the units that have a report in the period, each as often as it has one. */
    public List<String> unitsWithReport(String period) {
        return jdbc.sql("select unit_code from report where period_code = :period order by id")
                .param("period", period)
                .query(String.class)
                .list();
    }

    /** Somebody with several hats, made in Camunda Admin. */
    public void appoints(String username, String... groups) {
        var user = identity.newUser(username);
        user.setFirstName(username);
        user.setPassword("Nhieu-Vai-2024!");
        identity.saveUser(user);
        Arrays.asList(groups).forEach(group -> identity.createMembership(username, group));
    }

    public Person person(String username) {
        return directory.find(username).orElseThrow(() -> new AssertionError("nobody is called " + username));
    }

    public ProcessInstance process(String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    /** Business keys of the instances that run for the reports of a period. */
    public List<String> reportProcesses(String period) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("ReportApprovalProcess")
                .processInstanceBusinessKeyLike(period + ".%")
                .list()
                .stream()
                .map(ProcessInstance::getBusinessKey)
                .toList();
    }

    /** The jobs of an instance, at one element or all of them. */
    public List<Job> jobs(ProcessInstance process, String element) {
        var query = management.createJobQuery().processInstanceId(process.getProcessInstanceId());
        return (element == null ? query : query.activityId(element))
                .orderByJobDuedate()
                .asc()
                .list();
    }

    /** When a timer goes off next; the story fails when it is not running. */
    public Date dueAt(ProcessInstance process, String timer) {
        return jobs(process, timer).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no timer " + timer))
                .getDuedate();
    }

    public void runs(Job job) {
        management.executeJob(job.getId());
    }

    /** Runs what the job executor would run by now, until nothing more is due. @return how many jobs ran */
    public int runsWhatIsDue(ProcessInstance process) {
        int ran = 0;
        for (var due = due(process); !due.isEmpty(); due = due(process)) {
            for (var job : due) {
                runs(job);
                ran++;
            }
            if (ran > 1000) {
                throw new AssertionError("jobs never end at " + process.getBusinessKey());
            }
        }
        return ran;
    }

    private List<Job> due(ProcessInstance process) {
        return management
                .createJobQuery()
                .processInstanceId(process.getProcessInstanceId())
                .executable()
                .list();
    }

    /** What people were told on one occasion, in the program, and by mail sooner or later. */
    public record Letter(String to, String subject, String body) {}

    /** What was told about a report, oldest first; whoever has no address was made up by another story. */
    public List<Letter> lettersAbout(Report.Id report) {
        record Row(String occasion, String at, String username, String title, String text) {}
        var rows = jdbc.sql("select * from notice where report_id = :id"
                        + " and (mail_id is not null or mail_due_at is not null) order by id")
                .param("id", report.toString())
                .query((row, n) -> new Row(
                        row.getString("occasion"),
                        row.getString("created_at"),
                        row.getString("username"),
                        row.getString("title_vi"),
                        row.getString("text_vi")))
                .list();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.at() + row.occasion(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(told -> new Letter(
                        told.stream().map(Row::username).collect(Collectors.joining(",")),
                        "[" + report + "] " + told.get(0).title(),
                        told.get(0).text()))
                .toList();
    }

    public static String clerkOf(String unit) {
        return unit.toLowerCase(Locale.ROOT) + ".clerk";
    }

    public static String headOf(String unit) {
        return unit.toLowerCase(Locale.ROOT) + ".head";
    }
}

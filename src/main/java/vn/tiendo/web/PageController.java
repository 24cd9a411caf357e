package vn.tiendo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tiendo.organization.CurrentUser;
import vn.tiendo.organization.Person;
import vn.tiendo.organization.Role;
import vn.tiendo.organization.Unit;
import vn.tiendo.organization.Units;
import vn.tiendo.shared.Wording;

/** Our pages: one shell, and in it the one component that does the work and asks {@code /api/v1} for its data. */
@Controller
class PageController {

    /** What the shell says of the person. */
    record Shown(String username, String fullName, String unitName) {}

    record Link(String href, String text, boolean current) {}

    private static final String TASKLIST = "/camunda/app/tasklist/";
    private static final String REVIEW = "/camunda/app/cockpit/#/review";

    private final CurrentUser user;
    private final Units units;
    private final Wording wording;

    PageController(CurrentUser user, Units units, Wording wording) {
        this.user = user;
        this.units = units;
        this.wording = wording;
    }

    /** Sends people to where they work. */
    @GetMapping("/")
    String home() {
        var person = user.get();
        if (person.is(Role.REVIEWER) || person.is(Role.APPROVER)) {
            return "redirect:" + REVIEW;
        }
        if (person.is(Role.CLERK) || person.is(Role.HEAD)) {
            return "redirect:" + TASKLIST;
        }
        return person.is(Role.ADMIN) ? "redirect:/admin/periods" : "redirect:/dashboard";
    }

    @GetMapping("/login")
    String login(@RequestParam(required = false) String next, Model model) {
        model.addAttribute("next", AfterLogin.isOurs(next) ? next : null);
        return "login";
    }

    @GetMapping("/dashboard")
    String dashboard(HttpServletRequest request, Model model) {
        return page("td-dashboard", Map.of(), "dashboard", request, model);
    }

    @GetMapping("/reports/{id}")
    String report(@PathVariable String id, HttpServletRequest request, Model model) {
        return page("td-report-page", Map.of("report", id), "report", request, model);
    }

    /** What a unit is asked by another; it may not see the report. */
    @GetMapping("/reports/{id}/contributions/{number}")
    String contribution(@PathVariable String id, @PathVariable int number, HttpServletRequest request, Model model) {
        return page("td-contribution-page", Map.of("contribution", id + "/c" + number), "contribution", request, model);
    }

    @GetMapping("/periods/{code}/consolidation")
    String consolidation(@PathVariable String code, HttpServletRequest request, Model model) {
        return page("td-consolidation", Map.of("period", code), "consolidation", request, model);
    }

    @GetMapping("/me")
    String me(HttpServletRequest request, Model model) {
        return page("td-me", Map.of(), "me", request, model);
    }

    @GetMapping("/punctuality")
    String punctuality(HttpServletRequest request, Model model) {
        return page("td-punctuality", Map.of(), "punctuality", request, model);
    }

    @GetMapping("/admin/escalation")
    String escalation(HttpServletRequest request, Model model) {
        return page("td-escalation", Map.of(), "escalation", request, model);
    }

    @GetMapping("/admin/periods")
    String periods(HttpServletRequest request, Model model) {
        return page("td-periods", Map.of(), "periods", request, model);
    }

    @GetMapping("/admin/catalogue")
    String catalogue(HttpServletRequest request, Model model) {
        return page("td-catalogue", Map.of(), "catalogue", request, model);
    }

    @GetMapping("/admin/calendar")
    String calendar(HttpServletRequest request, Model model) {
        return page("td-calendar", Map.of(), "calendar", request, model);
    }

    @GetMapping("/admin/outbox")
    String outbox(HttpServletRequest request, Model model) {
        return page("td-outbox", Map.of(), "outbox", request, model);
    }

    private String page(
            String element, Map<String, String> attributes, String name, HttpServletRequest request, Model model) {
        var person = user.get();
        model.addAttribute("element", element);
        model.addAttribute("attributes", attributes);
        model.addAttribute("title", wording.text("page." + name));
        model.addAttribute("user", new Shown(person.username(), person.fullName(), unitName(person)));
        model.addAttribute("nav", links(person, request.getRequestURI()));
        return "page";
    }

    private List<Link> links(Person person, String current) {
        List<Link> links = new ArrayList<>();
        if (person.is(Role.CLERK) || person.is(Role.HEAD) || person.is(Role.REVIEWER) || person.is(Role.APPROVER)) {
            links.add(link(TASKLIST, "tasklist", current));
        }
        if (person.is(Role.REVIEWER) || person.is(Role.APPROVER)) {
            links.add(link(REVIEW, "review", current));
        }
        links.add(link("/dashboard", "dashboard", current));
        if (person.seesAllUnits()) {
            links.add(link("/punctuality", "punctuality", current));
        }
        if (person.is(Role.ADMIN)) {
            links.add(link("/admin/periods", "periods", current));
            links.add(link("/admin/catalogue", "catalogue", current));
            links.add(link("/admin/calendar", "calendar", current));
            links.add(link("/admin/escalation", "escalation", current));
            links.add(link("/admin/outbox", "outbox", current));
            links.add(link("/camunda/app/cockpit/", "cockpit", current));
            links.add(link("/camunda/app/admin/", "admin", current));
        }
        return links;
    }

    private Link link(String href, String name, String current) {
        return new Link(href, wording.text("nav." + name), href.equals(current));
    }

    private String unitName(Person person) {
        return person.unit() == null
                ? null
                : units.find(person.unit()).map(Unit::shortName).orElse(null);
    }
}

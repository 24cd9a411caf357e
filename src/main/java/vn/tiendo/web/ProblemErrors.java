package vn.tiendo.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import vn.tiendo.shared.Wording;

/** Errors that no controller of ours answered: a page for browsers as ever, problem details for programs. */
@Controller
class ProblemErrors extends BasicErrorController {

    private final Wording wording;

    ProblemErrors(
            ErrorAttributes attributes,
            ServerProperties server,
            ObjectProvider<ErrorViewResolver> views,
            Wording wording) {
        super(attributes, server.getError(), views.orderedStream().toList());
        this.wording = wording;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        var status = getStatus(request);
        String slug = Problems.slugOf(status.value());
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", URI.create("/problems/" + slug));
        problem.put("title", wording.text("problem." + slug + ".title"));
        problem.put("status", status.value());
        problem.put("detail", wording.text("problem." + slug + ".detail"));
        problem.put("instance", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

package vn.tiendo.web;

import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;
import vn.tiendo.shared.Wording;

/** Every "no" of {@code /api/v1} as problem details (RFC 9457): a stable English type, a sentence in the reader's words. */
@RestControllerAdvice("vn.tiendo")
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** One field that is wrong, and what to do about it. */
    record Field(String field, String code, String message) {}

    private final Wording wording;
    private final DataSize largest;

    Problems(Wording wording, @Value("${tiendo.evidence.max-file-size}") DataSize largest) {
        this.wording = wording;
        this.largest = largest;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(DomainException refusal, WebRequest request) {
        var status = statusOf(refusal);
        var problem = problem(status, refusal.slug(), wording.title(refusal), wording.detail(refusal), request);
        List<Field> fields = refusal.fields().stream()
                .map(field -> new Field(field.field(), field.code(), wording.sentence(field)))
                .toList();
        if (!fields.isEmpty()) {
            problem.setProperty("errors", fields);
        }
        return ResponseEntity.status(status).body(problem);
    }

    /** Two people held each other's rows, or one waited too long: nothing was done, trying again is safe. */
    @ExceptionHandler
    ResponseEntity<Object> lostRace(PessimisticLockingFailureException waited, WebRequest request) {
        return named(HttpStatus.CONFLICT, "lost-race", request);
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(Exception unexpected, WebRequest request) {
        LOG.error("Request failed: {}", request.getDescription(false), unexpected);
        return named(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", request);
    }

    /** The server stops reading at the limit; from then on nobody knows how large it would have been. */
    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refused(new DomainException(Kind.TOO_LARGE, "upload-too-large", largest.toMegabytes()), request);
    }

    /** Spring's own refusals (unreadable JSON, unknown address, wrong method) in our words. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            LOG.error("Request failed: {}", request.getDescription(false), refusal);
        }
        var named = named(status, slugOf(status.value()), request);
        return ResponseEntity.status(status).headers(headers).body(named.getBody());
    }

    /** The text for a refusal that only has a status. */
    static String slugOf(int status) {
        return switch (status) {
            case 401 -> "not-signed-in";
            case 403 -> "role-missing";
            case 404 -> "http-404";
            case 405 -> "http-405";
            case 406 -> "http-406";
            case 415 -> "http-415";
            default -> status < 500 ? "http-400" : "internal-error";
        };
    }

    private ResponseEntity<Object> named(HttpStatusCode status, String slug, WebRequest request) {
        return ResponseEntity.status(status)
                .body(problem(
                        status,
                        slug,
                        wording.text("problem." + slug + ".title"),
                        wording.text("problem." + slug + ".detail"),
                        request));
    }

    private static ProblemDetail problem(
            HttpStatusCode status, String slug, String title, String detail, WebRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + slug));
        problem.setTitle(title);
        if (request instanceof ServletWebRequest servlet) {
            problem.setInstance(URI.create(servlet.getRequest().getRequestURI()));
        }
        return problem;
    }

    private static HttpStatus statusOf(DomainException refusal) {
        return switch (refusal.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case VERSION_REQUIRED -> HttpStatus.PRECONDITION_REQUIRED;
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}

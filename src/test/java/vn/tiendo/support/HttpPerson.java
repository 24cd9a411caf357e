package vn.tiendo.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Somebody who speaks HTTP: with Basic credentials and no session, or with a browser's cookies. */
public final class HttpPerson {

    public static final String PASSWORD = "Tiendo-2026!";

    /** Sees numbers as they are written, so that 12.50 is not 12.5. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** What came back. */
    public record Answer(int status, java.net.http.HttpHeaders headers, String body) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException notJson) {
                throw new AssertionError(status + ": " + body, notJson);
            }
        }

        public String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

        /** The stable name of a refusal. */
        public String problem() {
            return json().path("type").asText().replace("/problems/", "");
        }

        @Override
        public String toString() {
            return status + " " + (body.length() > 600 ? body.substring(0, 600) + "…" : body);
        }
    }

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> always = new LinkedHashMap<>();

    private HttpPerson(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Nobody yet: no credentials, an empty cookie jar. */
    public static HttpPerson anonymous(int port) {
        return new HttpPerson(port);
    }

    public static HttpPerson basic(int port, String username) {
        var person = new HttpPerson(port);
        String credentials = username + ":" + PASSWORD;
        return person.always(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** Signed in over the login page, and known to the webapps as well. */
    public static HttpPerson browser(int port, String engine, String username) {
        var person = new HttpPerson(port);
        person.login(username, null);
        person.get("/camunda/app/tasklist/" + engine + "/");
        return person;
    }

    public Answer login(String username, String next) {
        get("/login");
        String form = "username=" + encode(username) + "&password=" + encode(PASSWORD) + "&_csrf="
                + encode(cookie("TIENDO-XSRF").orElse("")) + (next == null ? "" : "&next=" + encode(next));
        return send("POST", "/login", "application/x-www-form-urlencoded", form, Map.of());
    }

    /** Sends this header with every request. */
    public HttpPerson always(String name, String value) {
        always.put(name, value);
        return this;
    }

    public HttpPerson inEnglish() {
        return always("Accept-Language", "en");
    }

    public Answer get(String path) {
        return send("GET", path, null, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null, Map.of());
    }

    public Answer send(String method, String path, Object body) {
        return send(method, path, "application/json", body, Map.of());
    }

    public Answer upload(String path, Upload upload) {
        return send("POST", path, Upload.TYPE, upload, Map.of());
    }

    /** The content byte by byte, for what is not text. */
    public byte[] bytes(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        always.forEach(request::setHeader);
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** @param body a text or an upload as it is, anything else as JSON, null for none */
    public Answer send(String method, String path, String type, Object body, Map<String, String> headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, publisher(body));
            if (type != null) {
                request.setHeader("Content-Type", type);
            }
            cookie("TIENDO-XSRF").ifPresent(token -> request.setHeader("X-TIENDO-XSRF", token));
            cookie("XSRF-TOKEN").ifPresent(token -> request.setHeader("X-XSRF-TOKEN", token));
            always.forEach(request::setHeader);
            headers.forEach(request::setHeader);
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static HttpRequest.BodyPublisher publisher(Object body) throws JsonProcessingException {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        if (body instanceof Upload upload) {
            return BodyPublishers.ofByteArray(upload.body());
        }
        return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public void forget(String cookie) {
        var store = cookies.getCookieStore();
        store.getCookies().stream()
                .filter(each -> each.getName().equals(cookie))
                .toList()
                .forEach(each -> store.getURIs().forEach(uri -> store.remove(uri, each)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

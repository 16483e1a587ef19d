package cl.soser.canal.st.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a screen: cookies, forms with their hidden fields, and the time the server
 * took.
 */
final class Visitor {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*id=\"([^\"]+)\".*?</form>", Pattern.DOTALL);
    private static final Pattern TEMPLATE =
            Pattern.compile("<template.*?</template>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s(name|value)=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']+)'");
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final URI base;
    private String address = "203.0.113.1";
    private String page = "";
    private URI at;
    private long nanos;
    private String token = "";
    private int row;
    private Duration patience = Duration.ofSeconds(30);

    Visitor(URI base) {
        this.base = base;
        this.at = base;
    }

    /** A program with that token of the reporting API. */
    Visitor with(String newToken) {
        token = newToken;
        return this;
    }

    /** Waits as long as a month's close may take. */
    void patient() {
        patience = Duration.ofMinutes(5);
    }

    /** As if from another network; the server believes its proxy. */
    void from(String newAddress) {
        address = newAddress;
    }

    /** Nanoseconds the server has taken since the last call, all requests summed. */
    long lap() {
        long lap = nanos;
        nanos = 0;
        return lap;
    }

    String page() {
        return page;
    }

    URI at() {
        return at;
    }

    /** What is told while a page stays open. */
    WebSocket listen(String path, WebSocket.Listener listener) {
        URI socket = URI.create(base.resolve(path).toString().replaceFirst("http", "ws"));
        return http.newWebSocketBuilder().buildAsync(socket, listener).join();
    }

    /** What a script of the page asks for; several may at once. */
    String read(String path) {
        try {
            HttpRequest asked =
                    HttpRequest.newBuilder(base.resolve(path))
                            .header("X-Forwarded-For", address)
                            .timeout(patience)
                            .build();
            return http.send(asked, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Visitor open(String path) {
        return ask(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /** Sends a form of the page with its hidden fields, these values and that button. */
    Visitor send(String form, Map<String, String> values, String button) {
        Matcher found = FORM.matcher(page);
        while (found.find()) {
            if (found.group(1).equals(form)) {
                return post(found.group(), values, button);
            }
        }
        throw new AssertionError("no form " + form + " at " + at);
    }

    /** The same to another address than that of the form, as a script does. */
    Visitor sendTo(String path, String form, Map<String, String> values, String button) {
        page =
                page.replaceFirst(
                        "(<form[^>]*id=\"" + form + "\"[^>]*action=\")[^\"]*", "$1" + path);
        page =
                page.replaceFirst(
                        "(<form[^>]*action=\")[^\"]*(\"[^>]*id=\"" + form + "\")",
                        "$1" + path + "$2");
        return send(form, values, button);
    }

    /** Keeps a part of a form, as a script does while the page stays as it is. */
    void keep(String path, String form, Map<String, String> values) {
        String whole = page;
        URI there = at;
        sendTo(path, form, values, "keep");
        page = whole;
        at = there;
    }

    /**
     * The next rows of the page's table, as its script asks for them; each call goes deeper.
     *
     * @param form what holds the table
     * @param table as the page calls it
     */
    String turn(String form, String table, int rows) {
        row += rows;
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("jakarta.faces.partial.ajax", "true");
        Matcher nonce = NONCE.matcher(page);
        asked.put("primefaces.nonce", nonce.find() ? nonce.group(1) : "");
        asked.put("jakarta.faces.source", table);
        asked.put("jakarta.faces.partial.execute", table);
        asked.put("jakarta.faces.partial.render", table);
        asked.put(table + "_pagination", "true");
        asked.put(table + "_first", String.valueOf(row));
        asked.put(table + "_rows", String.valueOf(rows));
        asked.put(table + "_skipChildren", "true");
        asked.put(table + "_encodeFeature", "true");
        String whole = page;
        String rest = send(form, asked, table).page();
        page = whole;
        return rest;
    }

    private Visitor post(String form, Map<String, String> values, String button) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(TEMPLATE.matcher(form).replaceAll(""));
        while (hidden.find()) {
            String name = "";
            String value = "";
            Matcher attribute = ATTRIBUTE.matcher(hidden.group());
            while (attribute.find()) {
                if (attribute.group(1).equals("name")) {
                    name = attribute.group(2);
                } else {
                    value = attribute.group(2);
                }
            }
            fields.put(name, value);
        }
        fields.putAll(values);
        fields.put(button, "1");
        String body =
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        Matcher action = ACTION.matcher(form);
        URI target = action.find() ? base.resolve(action.group(1).replace("&amp;", "&")) : at;
        return ask(
                HttpRequest.newBuilder(target)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", base.toString())
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Visitor ask(HttpRequest.Builder request) {
        try {
            HttpRequest asked =
                    (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token))
                            .header("X-Forwarded-For", address)
                            .timeout(patience)
                            .build();
            long start = System.nanoTime();
            HttpResponse<String> answer = http.send(asked, HttpResponse.BodyHandlers.ofString());
            nanos += System.nanoTime() - start;
            if (answer.statusCode() / 100 == 3) {
                URI next =
                        asked.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
                return ask(HttpRequest.newBuilder(next).GET());
            }
            if (answer.statusCode() != 200 && answer.statusCode() != 204) {
                throw new AssertionError(answer.statusCode() + " at " + asked.uri());
            }
            page = answer.body();
            at = asked.uri();
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package cl.soser.canal.it;

import cl.soser.canal.account.factor.AppCode;
import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * A browser without a screen: cookies of its own, no redirect followed unseen, and any field or
 * header somebody cares to forge.
 */
public final class Browser {

    /** What public pages, which keep no state on the server, say in its place. */
    public static final String STATELESS = "stateless";

    /** Of every account of the demo. */
    public static final String DEMO_PASSWORD = "Canal-Demo-2026!";

    public static final String VIEW_STATE = "jakarta.faces.ViewState";

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*id=\"([^\"]+)\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value)=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final URI site;
    private final HttpClient http;
    private String network;
    private Duration patience;

    public Browser(URI site) {
        this(site, null);
    }

    /** One that trusts whom that context trusts. */
    public Browser(URI site, SSLContext trust) {
        this.site = site;
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(cookies)
                        .followRedirects(HttpClient.Redirect.NEVER);
        this.http = (trust == null ? builder : builder.sslContext(trust)).build();
    }

    /** As if behind a proxy that the server believes; waits no longer than that for an answer. */
    public Browser from(String newNetwork, Duration newPatience) {
        network = newNetwork;
        patience = newPatience;
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(with(request(path).GET(), headers));
    }

    /** A form as a browser sends it; headers, if any, stand in place of its Origin. */
    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers)
            throws Exception {
        return send(
                with(
                        request(path)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(encoded(fields))),
                        headers.length == 0 ? new String[] {"Origin", site.toString()} : headers));
    }

    /** A socket as the page's script opens it; it fails where the server does not take it up. */
    public CompletableFuture<WebSocket> listen(String path, WebSocket.Listener listener) {
        URI socket = URI.create(site.resolve(path).toString().replaceFirst("^http", "ws"));
        return http.newWebSocketBuilder()
                .header("Origin", site.toString())
                .buildAsync(socket, listener);
    }

    /** A file as the page's script sends it, its name written raw. */
    public HttpResponse<String> upload(String name, String type, byte[] content) throws Exception {
        return multipart("/archivos", Map.of(), new String[] {"file", name, type}, content);
    }

    /** A form with a file in it, as a browser without scripts sends it. */
    public HttpResponse<String> upload(
            String path, Map<String, String> fields, String file, String type, byte[] content)
            throws Exception {
        return multipart(path, fields, new String[] {file, "directorio.csv", type}, content);
    }

    private HttpResponse<String> multipart(
            String path, Map<String, String> fields, String[] file, byte[] content)
            throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes(part("\"" + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n"));
        }
        body.writeBytes(
                part(
                        "\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                                .formatted(file[0], file[1].replace("\"", "%22"), file[2])));
        body.writeBytes(content);
        body.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                request(path)
                        .header("Origin", site.toString())
                        .header("Content-Type", "multipart/form-data; boundary=limit")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String rest) {
        return ("--limit\r\nContent-Disposition: form-data; name=" + rest)
                .getBytes(StandardCharsets.UTF_8);
    }

    public HttpResponse<String> signIn(String email, String password, String back)
            throws Exception {
        return post("/login", signInForm(email, password, back));
    }

    /** Another browser, in which that account of the demo has signed in. */
    public static Browser signedIn(URI site, String name) throws Exception {
        Browser browser = new Browser(site);
        int status = browser.signIn(name + "@canal.example", DEMO_PASSWORD, "").statusCode();
        if (status != 302) {
            throw new AssertionError(name + " does not enter: " + status);
        }
        return browser;
    }

    /** With the code of the accounts of tests; citizens, who have none, are not asked for it. */
    public static Map<String, String> signInForm(String email, String password, String back) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("entrar", "entrar");
        fields.put("entrar:email:input", email);
        fields.put("entrar:password:input", password);
        fields.put("entrar:volver", back);
        fields.put("entrar:enviar", "Entrar");
        fields.put("code", AppCode.now());
        fields.put(VIEW_STATE, STATELESS);
        return fields;
    }

    /** What a form of that page sends without anybody typing anything: its hidden fields. */
    public static Map<String, String> hidden(String page, String form) {
        Matcher found = FORM.matcher(page);
        while (found.find()) {
            if (found.group(1).equals(form)) {
                Map<String, String> fields = new LinkedHashMap<>();
                Matcher input = HIDDEN.matcher(found.group());
                while (input.find()) {
                    Map<String, String> said = new TreeMap<>();
                    Matcher attribute = ATTRIBUTE.matcher(input.group());
                    while (attribute.find()) {
                        said.put(attribute.group(1), attribute.group(2));
                    }
                    fields.put(said.get("name"), said.getOrDefault("value", ""));
                }
                return fields;
            }
        }
        throw new AssertionError("no form " + form + " in " + page);
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    public List<HttpCookie> cookies() {
        return List.copyOf(cookies.getCookieStore().getCookies());
    }

    /** Plants a cookie, of another browser for instance. */
    public void plant(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(site, cookie);
    }

    /** Where an answer leads, without the site's own address; empty when nowhere. */
    public String target(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.replace(site.toString(), ""))
                .orElse("");
    }

    public static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path));
        return patience == null
                ? request
                : request.timeout(patience).header("X-Forwarded-For", network);
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}

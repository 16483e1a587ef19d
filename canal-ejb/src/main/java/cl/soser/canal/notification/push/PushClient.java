package cl.soser.canal.notification.push;

import cl.soser.canal.shared.setting.InstallationSettings;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.httpclient.StandardHttpClientRequestPreparer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Hands a notice to the push service of a browser. Encryption (RFC 8291) and signature (RFC 8292)
 * are the library's.
 */
@ApplicationScoped
public class PushClient {

    static final Duration PATIENCE = Duration.ofSeconds(8);

    /** A telephone that is off for longer finds the news on the page. */
    static final Duration LIVES = Duration.ofDays(1);

    /** A notice that waits at the push service is replaced by the next: both say the same. */
    private static final String TOPIC = "novedades";

    /** Follows no redirection: the address that was allowed is this one. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();

    @Inject VapidKeys vapidKeys;
    @Inject InstallationSettings settings;
    @Inject Clock clock;

    /** Whether our server may call that address. */
    boolean mayCall(String endpoint) {
        return PushEndpointPolicy.allows(settings.pushHosts(), endpoint);
    }

    /**
     * Tells that browser; a tap leads to where its person reads the news.
     *
     * @throws IOException if the service cannot be reached, or may not be called
     */
    public PushReply send(PushSubscription browser, String title, String text) throws IOException {
        PushTarget target = browser.target();
        PushNotice notice = new PushNotice(title, text, browser.page());
        if (!mayCall(target.endpoint())) {
            throw new IOException("not a known push service");
        }
        try {
            HttpResponse<Void> response =
                    CLIENT.send(
                            request(vapidKeys.pair(), settings.mailFrom(), target, notice),
                            BodyHandlers.discarding());
            return PushReply.of(
                    response.statusCode(),
                    response.headers().firstValue("Retry-After"),
                    clock.instant());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(e.getMessage());
        }
    }

    /**
     * @param operator the mailbox by which a push service reaches whoever runs this server
     */
    static HttpRequest request(
            VAPIDKeyPair keys, String operator, PushTarget target, PushNotice notice) {
        return StandardHttpClientRequestPreparer.getBuilder()
                .pushSubscription(target.subscription())
                .vapidJWTExpiresAfter(1, TimeUnit.HOURS)
                .vapidJWTSubject("mailto:" + operator)
                .pushMessage(notice.json())
                .ttl(LIVES.toSeconds(), TimeUnit.SECONDS)
                .urgencyNormal()
                .topic(TOPIC)
                .build(keys)
                .toRequestBuilder()
                .timeout(PATIENCE)
                .build();
    }
}

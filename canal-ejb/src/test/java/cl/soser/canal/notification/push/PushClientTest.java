package cl.soser.canal.notification.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What leaves; that a browser can read it is seen where a server sends it. */
class PushClientTest {

    private static final String ENDPOINT = "https://fcm.googleapis.com/fcm/send/abc";

    private final VAPIDKeyPair keys = VapidKeys.read(VapidKeys.make());
    private final VAPIDKeyPair browser = VapidKeys.read(VapidKeys.make());
    private final PushTarget target =
            new PushTarget(
                    ENDPOINT,
                    browser.extractPublicKeyInUncompressedFormAsString(),
                    "AAECAwQFBgcICQoLDA0ODw");

    private HttpRequest request() {
        return PushClient.request(
                keys, "canal@canal.example", target, new PushNotice("Novedades", "Hay", "/"));
    }

    @Test
    void aRequestIsSignedByTheInstallationAndEncryptedForTheBrowser() {
        HttpRequest request = request();
        assertEquals(ENDPOINT, request.uri().toString());
        assertEquals("POST", request.method());
        assertEquals("aes128gcm", header(request, "Content-Encoding"));
        assertEquals("86400", header(request, "TTL"));
        assertEquals("normal", header(request, "Urgency"));
        assertEquals("novedades", header(request, "Topic"));
        assertTrue(header(request, "Authorization").startsWith("vapid t="));
        assertTrue(
                header(request, "Authorization")
                        .contains("k=" + keys.extractPublicKeyInUncompressedFormAsString()));
    }

    @Test
    void theSignatureNamesTheServiceAndTheOperatorAlone() {
        String token = header(request(), "Authorization").replaceAll("vapid t=([^,]+),.*", "$1");
        String claims =
                new String(
                        Base64.getUrlDecoder().decode(token.split("\\.")[1]),
                        StandardCharsets.UTF_8);
        assertTrue(
                claims.matches(
                        "\\{\"aud\":\"https://fcm.googleapis.com\",\"exp\":\\d+,"
                                + "\"sub\":\"mailto:canal@canal.example\"}"),
                claims);
    }

    @Test
    void theKeysOfAnInstallationStayTheSame() {
        String kept = VapidKeys.make();
        assertEquals(
                VapidKeys.read(kept).extractPublicKeyInUncompressedFormAsString(),
                VapidKeys.read(kept).extractPublicKeyInUncompressedFormAsString());
        assertEquals(
                87, VapidKeys.read(kept).extractPublicKeyInUncompressedFormAsString().length());
        assertTrue(kept.length() < 2000);
    }

    @Test
    void aKeyMustBeAPointOnTheCurve() {
        assertTrue(target.isEncryptable());
        assertFalse(
                new PushTarget(ENDPOINT, "B".repeat(87), "AAECAwQFBgcICQoLDA0ODw").isEncryptable());
    }

    @Test
    void aNoticeSaysWhereToLookAndIsShort() {
        assertEquals(
                "{\"title\":\"Hay novedades\",\"text\":\"Ábrala\",\"page\":\"/seguimiento\"}",
                new PushNotice("Hay novedades", "Ábrala", "/seguimiento").json());
        assertTrue(
                new PushNotice("á".repeat(9000), "\"".repeat(9000), "/")
                                .json()
                                .getBytes(StandardCharsets.UTF_8)
                                .length
                        < 3000);
    }

    private static String header(HttpRequest request, String name) {
        return request.headers().firstValue(name).orElse("");
    }
}

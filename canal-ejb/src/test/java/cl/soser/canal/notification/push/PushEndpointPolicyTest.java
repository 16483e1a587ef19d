package cl.soser.canal.notification.push;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushEndpointPolicyTest {

    private static final List<String> KNOWN =
            List.of("fcm.googleapis.com", "*.push.apple.com", "http://localhost:8099");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:123",
                "https://FCM.googleapis.com/fcm/send/abc",
                "https://fcm.googleapis.com:443/x",
                "https://web.push.apple.com/QGux",
                "http://localhost:8099/push/1"
            })
    void aKnownPushServiceMayBeCalled(String endpoint) {
        assertTrue(PushEndpointPolicy.allows(KNOWN, endpoint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/fcm/send/abc",
                "https://fcm.googleapis.com:8443/x",
                "https://fcm.googleapis.com.evil.example/x",
                "https://evil.example/fcm.googleapis.com",
                "https://fcm.googleapis.com@evil.example/x",
                "https://x@fcm.googleapis.com/x",
                "https://push.apple.com.evil.example/x",
                "https://evilpush.apple.com/x",
                "https://push.apple.com/x",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/x",
                "https://localhost:8099/x",
                "http://localhost:8098/x",
                "http://localhost/x",
                "http://127.0.0.1:8099/x",
                "file:///etc/passwd",
                "ftp://fcm.googleapis.com/x",
                "https:///x",
                "https://fcm.googleapis.com/ x",
                "fcm.googleapis.com",
                "",
                "javascript:alert(1)"
            })
    void nobodyElseMay(String endpoint) {
        assertFalse(PushEndpointPolicy.allows(KNOWN, endpoint));
    }
}

package cl.soser.canal.account.factor;

import java.time.Instant;

/** The app of every account that tests sign in with: that of the demonstration. */
public final class AppCode {

    public static final String SECRET = "CANALPAEDEMO2345CANALPAEDEMO2345";

    private AppCode() {}

    /** What it shows now. */
    public static String now() {
        return at(Instant.now());
    }

    public static String at(Instant moment) {
        return of(SECRET, moment);
    }

    /** What an app with another secret shows. */
    public static String of(String secret, Instant moment) {
        return TimeCode.at(new AppSecret(secret).bytes(), moment);
    }
}

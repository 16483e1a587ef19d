package cl.soser.canal.api;

import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Limits the calls of a program: a number per minute for each token. A program may save up the
 * calls of one minute. It also limits how many unknown tokens are checked from one address. Each
 * server counts for itself, because the limit protects its own time; a check writes no row in the
 * database.
 */
@ApplicationScoped
public class RateLimit {

    private static final int TOKENS = 2_000;
    private static final int ADDRESSES = 20_000;
    private static final long SECOND = 1_000_000_000;
    private static final long SETTINGS_KEPT = 10 * SECOND;

    @Inject SettingRepository settingRepository;

    private final RecentlyUsed<String, Bucket> calls = new RecentlyUsed<>(TOKENS);
    private final RecentlyUsed<String, Bucket> guesses = new RecentlyUsed<>(ADDRESSES);

    /** Tokens that were good from where they are shown; they pass though others guess there. */
    private final RecentlyUsed<String, Boolean> good = new RecentlyUsed<>(ADDRESSES);

    private volatile Limits limits;

    private record Limits(long calls, long guesses, long readAt) {}

    /** Seconds until the token may ask again; 0 where this call is within its ration. */
    long call(String program) {
        long aMinute = limits().calls();
        ConsumptionProbe probe =
                calls.get(program, () -> bucket(aMinute)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    /** Seconds until that address is listened to again; 0 where it is now. */
    long mayShow(String network, String token) {
        if (good.has(key(network, token))) {
            return 0;
        }
        EstimationProbe probe = guesses(network).estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    /** It did not do. */
    void wasBad(String network, String token) {
        good.forget(key(network, token));
        guesses(network).tryConsume(1);
    }

    private Bucket guesses(String network) {
        long aMinute = limits().guesses();
        return guesses.get(network, () -> bucket(aMinute));
    }

    void wasGood(String network, String token) {
        good.get(key(network, token), () -> Boolean.TRUE);
    }

    private static String key(String network, String token) {
        return SecretTokens.hash(network + " " + token);
    }

    private static Bucket bucket(long aMinute) {
        Bandwidth bandwidth =
                Bandwidth.builder()
                        .capacity(aMinute)
                        .refillGreedy(aMinute, Duration.ofMinutes(1))
                        .build();
        return Bucket.builder().addLimit(bandwidth).build();
    }

    private static long seconds(long nanos) {
        return Math.max(1, (nanos + SECOND - 1) / SECOND);
    }

    /** A changed setting takes effect within ten seconds, with a full ration. */
    private Limits limits() {
        Limits known = limits;
        long now = System.nanoTime();
        if (known == null || now - known.readAt() > SETTINGS_KEPT) {
            Limits read =
                    new Limits(
                            settingRepository.whole(SettingDefinition.API_CALLS),
                            settingRepository.whole(SettingDefinition.API_GUESSES),
                            now);
            if (known != null && read.calls() != known.calls()) {
                calls.clear();
            }
            if (known != null && read.guesses() != known.guesses()) {
                guesses.clear();
            }
            limits = read;
            return read;
        }
        return known;
    }
}

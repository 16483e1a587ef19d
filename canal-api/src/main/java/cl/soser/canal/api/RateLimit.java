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
import java.util.Optional;

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
    private static final long MINUTE = 60_000_000_000L;
    private static final long SETTINGS_KEPT = MINUTE / 6;

    @Inject SettingRepository settingRepository;

    private final RecentlyUsed<String, Bucket> calls = new RecentlyUsed<>(TOKENS);
    private final RecentlyUsed<String, Bucket> guesses = new RecentlyUsed<>(ADDRESSES);

    /** Tokens that were good from where they are shown; they pass though others guess there. */
    private final RecentlyUsed<String, Boolean> good = new RecentlyUsed<>(ADDRESSES);

    private volatile Limits limits;

    private record Limits(long calls, long guesses, long readAt) {}

    /** Counts a call of the token; what it has left. */
    Ration call(String program) {
        long aMinute = limits().calls();
        ConsumptionProbe probe =
                calls.get(program, () -> bucket(aMinute)).tryConsumeAndReturnRemaining(1);
        return Ration.of(
                aMinute,
                probe.getRemainingTokens(),
                probe.getNanosToWaitForReset(),
                probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill());
    }

    /** The ration of an address whose tokens are looked at no more; empty where this one is. */
    Optional<Ration> refusal(String network, String token) {
        return good.has(key(network, token))
                ? Optional.empty()
                : Optional.of(guesses(network)).filter(Ration::isSpent);
    }

    /** How many unknown tokens are still checked from that address. */
    Ration guesses(String network) {
        long aMinute = limits().guesses();
        EstimationProbe probe = bucketOf(network).estimateAbilityToConsume(1);
        long missing = aMinute - probe.getRemainingTokens();
        return Ration.of(
                aMinute,
                probe.getRemainingTokens(),
                missing * MINUTE / aMinute,
                probe.canBeConsumed() ? 0 : probe.getNanosToWaitForRefill());
    }

    /** It did not do. */
    void wasBad(String network, String token) {
        good.forget(key(network, token));
        bucketOf(network).tryConsume(1);
    }

    private Bucket bucketOf(String network) {
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

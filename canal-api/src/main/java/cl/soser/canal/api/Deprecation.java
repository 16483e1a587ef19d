package cl.soser.canal.api;

import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The headers of a deprecated address, as RFC 9745 and RFC 8594 write them. */
record Deprecation(LocalDate since, LocalDate end) {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    /** Of a method or of its resource; empty if it is not deprecated. */
    static Optional<Deprecation> of(Method method) {
        Sunset told = method.getAnnotation(Sunset.class);
        if (told == null) {
            told = method.getDeclaringClass().getAnnotation(Sunset.class);
        }
        return Optional.ofNullable(told)
                .map(
                        one ->
                                new Deprecation(
                                        LocalDate.parse(one.since()), LocalDate.parse(one.on())));
    }

    /** The policy gives programs a year to change over. */
    boolean isOfAYear() {
        return !end.isBefore(since.plusYears(1));
    }

    /**
     * @param policy where the policy is explained
     */
    Map<String, String> headers(String policy) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Deprecation", "@" + start(since).getEpochSecond());
        headers.put("Sunset", HTTP_DATE.format(start(end)));
        headers.put("Link", "<" + policy + ">; rel=\"deprecation\"; type=\"text/html\"");
        return headers;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(SANTIAGO).toInstant();
    }
}

package cl.soser.canal.web.admin.audit;

import cl.soser.canal.audit.RegisterCriteria;
import cl.soser.canal.audit.RegisterTopic;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What the register is narrowed by, as its address says it; what cannot be read is left out. */
record RegisterForm(RegisterCriteria criteria) {

    private static final int WEEK = 6;

    static RegisterForm of(HttpServletRequest request, LocalDate today) {
        LocalDate until = day(request.getParameter("hasta"), today);
        LocalDate from = day(request.getParameter("desde"), until.minusDays(WEEK));
        return new RegisterForm(
                new RegisterCriteria(
                        text(request.getParameter("persona")),
                        text(request.getParameter("solicitud")),
                        topic(request.getParameter("que")),
                        from.isAfter(until) ? until : from,
                        until));
    }

    private static String text(String given) {
        return given == null || given.isBlank() || given.length() > 254 ? null : given.strip();
    }

    private static LocalDate day(String given, LocalDate otherwise) {
        try {
            LocalDate day = given == null ? otherwise : LocalDate.parse(given);
            return day.getYear() < 2000 || day.getYear() > 2100 ? otherwise : day;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private static RegisterTopic topic(String given) {
        return Stream.of(RegisterTopic.values())
                .filter(one -> one.name().equals(given))
                .findFirst()
                .orElse(null);
    }

    /** The same again, for an address. */
    String query() {
        return "?desde="
                + criteria.from()
                + "&hasta="
                + criteria.until()
                + part("persona", criteria.person())
                + part("solicitud", criteria.ticket())
                + part("que", criteria.topic());
    }

    private static String part(String name, Object value) {
        return value == null
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}

package cl.soser.canal.shared.log;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The request that the present thread serves, as the log names it: a number of its own, the account
 * by its id and the ticket whose address it is. A line of a timer has none.
 */
public final class RequestTrace {

    private static final ThreadLocal<RequestTrace> NOW = new ThreadLocal<>();
    private static final Pattern TICKET = Pattern.compile("CP-\\d{4}-\\d{6,9}");

    /** An account's id, or the name of a program; nothing that could be a person's name. */
    private static final Pattern ACCOUNT = Pattern.compile("\\d{1,18}|[a-z]{2,20}(-[a-z]{2,20})?");

    private final String id;
    private final String account;
    private final String ticket;

    private RequestTrace(String id, String account, String ticket) {
        this.id = id;
        this.account = account;
        this.ticket = ticket;
    }

    /**
     * What is logged from here on, until {@link #end}, belongs to this request.
     *
     * @param principal as the container calls the caller; null for nobody
     * @param path without the query, which may hold personal data
     */
    public static void begin(String principal, String path) {
        Matcher ticket = TICKET.matcher(path);
        NOW.set(
                new RequestTrace(
                        HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()),
                        principal != null && ACCOUNT.matcher(principal).matches() ? principal : "",
                        ticket.find() ? ticket.group() : ""));
    }

    public static void end() {
        NOW.remove();
    }

    /** Null where no request is served. */
    static RequestTrace now() {
        return NOW.get();
    }

    /** As a line of text begins: {@code [3f2a91bc 35 CP-2026-000123]}. */
    String words() {
        return "["
                + id
                + (account.isEmpty() ? " -" : " " + account)
                + (ticket.isEmpty() ? "" : " " + ticket)
                + "] ";
    }

    /** As fields of a line in JSON. */
    Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("Request", id);
        if (!account.isEmpty()) {
            fields.put("Account", account);
        }
        if (!ticket.isEmpty()) {
            fields.put("Ticket", ticket);
        }
        return fields;
    }
}

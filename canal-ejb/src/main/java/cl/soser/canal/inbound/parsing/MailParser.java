package cl.soser.canal.inbound.parsing;

import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.person.ValidEmail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a mail. It trusts no header, opens nothing that is nested deeper than a mail inside a
 * forwarded mail, and accepts broken mails: an unknown charset, a part without an end.
 */
public final class MailParser {

    static final int DEEPEST = 12;
    static final int MOST_PARTS = 300;
    static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_HEADER = 20_000;
    private static final int LONGEST_PART = 1_000_000;

    private static final Session NO_SESSION = Session.getInstance(new Properties());
    private static final ValidEmail.Check ONE_MAILBOX = new ValidEmail.Check();
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()]+@[^\\s<>,;:\"()]+");
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,250})>");
    private static final Pattern OUR_ID = Pattern.compile("<([0-9a-f]{32}@[^<>\\s]{1,200})>");
    private static final Pattern ROBOT =
            Pattern.compile("(mailer-daemon|postmaster|no-?reply|do-?not-?reply)@.*");
    private static final Pattern DAEMON = Pattern.compile("(mailer-daemon|postmaster)@.*");
    private static final Pattern AUTOMATIC_SUBJECT =
            Pattern.compile(
                    "(respuesta autom[aá]tica|autom[aá]tic reply|automatic reply|auto(matic)? ?response"
                            + "|out of (the )?office|fuera de (la )?oficina|autorespuesta).*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LATER = Pattern.compile("delay|retras|demor|warning|still being");
    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");
    private static final List<String> TO =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc");
    private static final List<String> AUTOMATIC =
            List.of(
                    "X-Auto-Response-Suppress",
                    "X-Autoreply",
                    "X-Autorespond",
                    "X-Auto-Reply-From",
                    "List-Id");

    private final MimeMessage mail;
    private final boolean cut;
    private final StringBuilder text = new StringBuilder();
    private final List<ParsedMailFile> files = new ArrayList<>();
    private final Set<String> reported = new LinkedHashSet<>();
    private String status;
    private int parts;

    private MailParser(MimeMessage mail, boolean cut) {
        this.mail = mail;
        this.cut = cut;
    }

    /**
     * @param raw of a sound shape, see {@link MailSizePolicy}
     * @param cut whether its end is missing
     */
    public static ParsedMail read(byte[] raw, boolean cut) throws MessagingException, IOException {
        MailParser reader =
                new MailParser(new MimeMessage(NO_SESSION, new ByteArrayInputStream(raw)), cut);
        reader.open(reader.mail, 0, true);
        return reader.result();
    }

    /** The headers alone, for a mail that cannot be parsed. */
    public static ParsedMail headers(byte[] raw) throws MessagingException {
        int most = Math.min(raw.length, 64 * 1024);
        return new MailParser(
                        new MimeMessage(NO_SESSION, new ByteArrayInputStream(raw, 0, most)), true)
                .result();
    }

    private ParsedMail result() throws MessagingException {
        InternetAddress from = from();
        String sender = from == null ? "" : EmailNormalizer.of(from.getAddress());
        String subject = TextDecoder.line(decoded(header("Subject")), 200);
        String whole = TextDecoder.cut(TextDecoder.text(text.toString()), LONGEST_TEXT);
        return new ParsedMail(
                first(header("Message-ID")),
                answered(),
                sender,
                from == null ? "" : TextDecoder.line(from.getPersonal(), 120),
                subject,
                recipients(),
                isAutomatic(sender, subject),
                whole,
                files,
                report(sender, subject, whole));
    }

    // Headers

    private String header(String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        if (values == null || values.length == 0) {
            return "";
        }
        return letters(values[0] == null ? "" : values[0]);
    }

    /** The library takes each byte for a letter; some programs send headers in UTF-8. */
    private static String letters(String header) {
        String some =
                header.length() > LONGEST_HEADER ? header.substring(0, LONGEST_HEADER) : header;
        return TextDecoder.decode(some.getBytes(StandardCharsets.ISO_8859_1), null);
    }

    private static String decoded(String header) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException | RuntimeException nonsense) {
            return header;
        }
    }

    private static String first(String ids) {
        Matcher id = ID.matcher(ids);
        return id.find() ? id.group(1) : null;
    }

    private List<String> answered() throws MessagingException {
        Set<String> ids = new LinkedHashSet<>();
        collect(ID, header("In-Reply-To"), ids);
        List<String> references = new ArrayList<>();
        collect(ID, header("References"), references);
        for (int i = references.size() - 1; i >= 0; i--) {
            ids.add(references.get(i));
        }
        return ids.stream().limit(100).toList();
    }

    private static void collect(Pattern what, String where, Collection<String> found) {
        Matcher id = what.matcher(where);
        while (id.find() && found.size() < 200) {
            found.add(id.group(1));
        }
    }

    /** One sender or none: a mail with two senders belongs to neither. */
    private InternetAddress from() throws MessagingException {
        String[] all = mail.getHeader("From");
        if (all == null || all.length != 1 || all[0].length() > LONGEST_HEADER) {
            return null;
        }
        try {
            InternetAddress[] senders = InternetAddress.parseHeader(letters(all[0]), false);
            boolean one =
                    senders.length == 1
                            && senders[0].getAddress() != null
                            && !senders[0].getAddress().isBlank()
                            && ONE_MAILBOX.isValid(senders[0].getAddress(), null);
            return one ? senders[0] : null;
        } catch (AddressException nobody) {
            return null;
        }
    }

    private List<String> recipients() throws MessagingException {
        Set<String> all = new LinkedHashSet<>();
        for (String name : TO) {
            String[] values = mail.getHeader(name);
            for (int i = 0; values != null && i < Math.min(values.length, 20); i++) {
                String value = values[i];
                Matcher address =
                        ADDRESS.matcher(
                                value.length() > LONGEST_HEADER
                                        ? value.substring(0, LONGEST_HEADER)
                                        : value);
                while (address.find() && all.size() < 200) {
                    all.add(address.group());
                }
            }
        }
        return List.copyOf(all);
    }

    /** RFC 3834, and what programs did before and beside it. */
    private boolean isAutomatic(String sender, String subject) throws MessagingException {
        String submitted = header("Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        if (!submitted.isEmpty() && !submitted.startsWith("no")
                || BULK.contains(header("Precedence").strip().toLowerCase(Locale.ROOT))
                || header("Return-Path").replaceAll("\\s", "").equals("<>")
                || ROBOT.matcher(sender).matches()
                || AUTOMATIC_SUBJECT.matcher(subject).matches()) {
            return true;
        }
        for (String name : AUTOMATIC) {
            if (mail.getHeader(name) != null) {
                return true;
            }
        }
        return type(mail).getSubType().equalsIgnoreCase("report");
    }

    // A delivery report of a mail of ours

    private DeliveryReport report(String sender, String subject, String whole)
            throws MessagingException {
        if (status != null) {
            boolean failed = field("Action").equalsIgnoreCase("failed");
            String words = field("Diagnostic-Code");
            return new DeliveryReport(
                    failed,
                    TextDecoder.line((field("Status") + " " + words).strip(), 400),
                    List.copyOf(reported));
        }
        boolean daemon =
                DAEMON.matcher(sender).matches()
                        || header("Return-Path").replaceAll("\\s", "").equals("<>");
        if (!daemon) {
            return null;
        }
        collect(OUR_ID, whole, reported);
        answered().stream().filter(id -> id.matches("[0-9a-f]{32}@.*")).forEach(reported::add);
        return reported.isEmpty()
                ? null
                : new DeliveryReport(
                        !LATER.matcher(subject.toLowerCase(Locale.ROOT)).find(),
                        TextDecoder.line(subject, 400),
                        List.copyOf(reported));
    }

    /** The last line of that name: each recipient's fields come after those of the whole. */
    private String field(String name) {
        Matcher line =
                Pattern.compile(
                                "^" + name + "\\s*:\\s*(.*)$",
                                Pattern.MULTILINE | Pattern.CASE_INSENSITIVE)
                        .matcher(status);
        String value = "";
        while (line.find()) {
            value = line.group(1).strip();
        }
        return value;
    }

    // Parts

    private void open(Part part, int depth, boolean last) throws MessagingException, IOException {
        parts++;
        ContentType type = type(part);
        String name = name(part, type);
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || name != null;
        if (type.match("multipart/*") && depth < DEEPEST && parts < MOST_PARTS) {
            several(part, type, depth, last);
        } else if (type.match("message/delivery-status")) {
            status = TextDecoder.text(words(part, null));
        } else if (type.match("text/rfc822-headers")) {
            collect(ID, words(part, null), reported);
        } else if (type.match("message/rfc822") && depth < DEEPEST && parts < MOST_PARTS) {
            forwarded(part, depth, last);
        } else if (type.match("text/plain") && !attached) {
            append(words(part, type));
        } else if (type.match("text/html") && !attached) {
            append(HtmlTextParser.of(words(part, type)));
        } else {
            String shown = name == null ? "adjunto." + extension(type) : name;
            String declared = type.getBaseType().toLowerCase(Locale.ROOT);
            files.add(ParsedMailFile.of(shown, declared, part, !(cut && last)));
        }
    }

    private void several(Part part, ContentType type, int depth, boolean last)
            throws MessagingException, IOException {
        Multipart all = new MimeMultipart(part.getDataHandler().getDataSource());
        boolean choice = type.match("multipart/alternative");
        int plain = -1;
        for (int i = 0; choice && plain < 0 && i < all.getCount(); i++) {
            Part one = all.getBodyPart(i);
            plain = type(one).match("text/plain") && !words(one, type(one)).isBlank() ? i : -1;
        }
        int before = text.length();
        for (int i = 0; i < all.getCount() && parts < MOST_PARTS; i++) {
            Part one = all.getBodyPart(i);
            int begun = text.length();
            boolean repeated = choice && (plain >= 0 ? i != plain : begun > before);
            if (!(choice && type(one).match("text/calendar"))) {
                open(one, depth + 1, last && i == all.getCount() - 1);
            }
            if (repeated) {
                text.setLength(begun);
            }
        }
    }

    private void forwarded(Part part, int depth, boolean last)
            throws MessagingException, IOException {
        MimeMessage inner = new MimeMessage(NO_SESSION, part.getInputStream());
        collect(ID, String.join(" ", values(inner, "Message-ID")), reported);
        if (status == null) {
            append(
                    "----- Mensaje reenviado -----\n"
                            + String.join(" ", values(inner, "From"))
                            + "\n"
                            + decoded(String.join(" ", values(inner, "Subject"))));
            open(inner, depth + 1, last);
        }
    }

    private static List<String> values(MimeMessage inner, String name) throws MessagingException {
        String[] values = inner.getHeader(name);
        return values == null
                ? List.of()
                : List.of(values[0].length() > 1000 ? values[0].substring(0, 1000) : values[0]);
    }

    private void append(String words) {
        if (words.isBlank() || text.length() > LONGEST_TEXT) {
            return;
        }
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        text.append(words, 0, Math.min(words.length(), LONGEST_TEXT + 1));
    }

    private static String words(Part part, ContentType type) throws IOException {
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readNBytes(LONGEST_PART);
        } catch (MessagingException | IOException | RuntimeException unknownEncoding) {
            bytes = undecoded(part);
        }
        return TextDecoder.decode(bytes, type == null ? null : type.getParameter("charset"));
    }

    private static byte[] undecoded(Part part) throws IOException {
        try (InputStream in =
                part instanceof MimeMessage whole
                        ? whole.getRawInputStream()
                        : ((MimeBodyPart) part).getRawInputStream()) {
            return in.readNBytes(LONGEST_PART);
        } catch (MessagingException | RuntimeException nothing) {
            return new byte[0];
        }
    }

    private static ContentType type(Part part) throws MessagingException {
        try {
            String[] header = part.getHeader("Content-Type");
            return header == null || header.length == 0
                    ? new ContentType("text", "plain", null)
                    : new ContentType(MimeUtility.unfold(header[0]));
        } catch (ParseException | RuntimeException nonsense) {
            return new ContentType("application", "octet-stream", null);
        }
    }

    private static String disposition(Part part) {
        try {
            return part.getDisposition();
        } catch (MessagingException | RuntimeException nonsense) {
            return null;
        }
    }

    /** Null if it has no name. */
    private static String name(Part part, ContentType type) {
        try {
            String name = part.getFileName();
            String found = name == null && type != null ? type.getParameter("name") : name;
            String plain = found == null ? "" : TextDecoder.line(decoded(found), 200);
            return plain.isEmpty() ? null : plain;
        } catch (MessagingException | RuntimeException nonsense) {
            return null;
        }
    }

    private static String extension(ContentType type) {
        String sub = type.getSubType() == null ? "" : type.getSubType().toLowerCase(Locale.ROOT);
        return switch (sub) {
            case "jpeg", "pjpeg" -> "jpg";
            case "rfc822" -> "eml";
            case "calendar" -> "ics";
            default -> sub.matches("[a-z0-9]{1,8}") ? sub : "bin";
        };
    }
}

package cl.soser.canal.notification.outbox;

import cl.soser.canal.notification.template.Template;
import cl.soser.canal.notification.template.TemplateRepository;
import cl.soser.canal.shared.Letter;
import cl.soser.canal.shared.Markup;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders a letter as a mail in the portal's style, with the footer about other ways to reach the
 * channel (rules, section 7).
 */
public final class LetterRenderer {

    private static final Pattern PLACE = Pattern.compile("\\{(idioma|asunto|contenido|pie)}");
    private static final String LAYOUT = TemplateRepository.read("diseno.html").orElseThrow();
    private static final Template FOOTER =
            Template.parse(TemplateRepository.read("pie.txt").orElseThrow());
    private static final Template ANSWERABLE =
            Template.parse(TemplateRepository.read("pie-con-respuesta.txt").orElseThrow());

    private final Letter footer;

    /**
     * @param answerable whether an answer to the mail is read
     */
    public LetterRenderer(String baseUrl, String oirsUrl, boolean answerable) {
        Template wording = answerable ? ANSWERABLE : FOOTER;
        footer =
                wording.letter(
                        Map.of("enlaceOirs", oirsUrl, "enlacePrivacidad", baseUrl + "/privacidad"));
    }

    public String text(Letter letter) {
        return letter.text() + "\n\n--\n" + footer.text() + "\n";
    }

    /** Letter and footer without the portal's style, for a page of ours. */
    public String plain(Letter letter) {
        return letter.html() + "<hr>" + footer.html();
    }

    public String html(String subject, Letter letter) {
        Map<String, String> parts =
                Map.of(
                        "idioma", letter.languages().stream().findFirst().orElse("es-CL"),
                        "asunto", Markup.escape(subject),
                        "contenido", dressBody(letter.html()),
                        "pie", dressFooter(footer.html()));
        return PLACE.matcher(LAYOUT)
                .replaceAll(found -> Matcher.quoteReplacement(parts.get(found.group(1))));
    }

    /** Every tag in there is ours, as what people wrote is escaped; so a tag can be replaced. */
    private static String dressBody(String html) {
        return html.replace(
                        "<h1>",
                        "<h1 style=\"margin:0 0 16px;font-size:23px;line-height:1.25;color:#003e66\">")
                .replace(
                        "<hr>",
                        "<hr style=\"margin:32px 0 24px;border:0;border-top:2px solid #d5dce3\">")
                .replace("<p>", "<p style=\"margin:0 0 16px\">")
                .replace("<ul>", "<ul style=\"margin:0 0 16px;padding-left:24px\">")
                .replace("<li>", "<li style=\"margin:0 0 4px\">")
                .replace(
                        "<blockquote>",
                        "<blockquote style=\"margin:0 0 16px;padding:12px 16px;background:#e5f1f9;"
                                + "border-left:4px solid #00588f\">")
                .replace("<div><a ", "<div style=\"margin:0 0 16px\"><a ")
                .replace(
                        "<a href=",
                        "<a style=\"display:inline-block;padding:12px 20px;background:#00588f;"
                                + "color:#ffffff;font-weight:bold;text-decoration:none;"
                                + "border-radius:8px\" href=");
    }

    private static String dressFooter(String html) {
        return html.replace("<p>", "<p style=\"margin:0 0 8px\">")
                .replace("<div><a ", "<div style=\"margin:0 0 8px\"><a ")
                .replace("<a href=", "<a style=\"color:#00588f\" href=");
    }
}

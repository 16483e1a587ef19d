package cl.soser.canal.notification.template;

import cl.soser.canal.shared.Letter;
import cl.soser.canal.shared.language.Language;
import cl.soser.canal.shared.language.LanguageFile;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What citizens' mails say in one language before the Spanish, which follows whole and counts. A
 * message that the file lacks is Spanish alone; so is what a wrong word could harm with, until the
 * file names who revised it: that somebody switched the language on is not enough.
 */
public final class LanguageWordings {

    private static final Pattern MESSAGE = Pattern.compile("(?m)^== ([a-z-]+)$");

    /** First aid, and who reads of violence: our texts that no draft may say. */
    private static final Set<String> GRAVE = Set.of("auxilio", "reservado");

    /** That what to do stands in the Spanish part; empty where it does not. */
    public static final String AID_BELOW = "auxilioAbajo";

    private static final String SPANISH = "es-CL";

    private static final Map<Language, LanguageWordings> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            String file = "/mail/idiomas/" + language.code() + ".txt";
            ALL.put(language, new LanguageWordings(language, LanguageFile.read(file)));
        }
    }

    private final Language language;
    private final Properties words;
    private final Map<MessageCode, Template> messages = new EnumMap<>(MessageCode.class);

    LanguageWordings(Language language, String file) {
        this.language = language;
        Matcher message = MESSAGE.matcher(file);
        int end = message.find() ? message.start() : file.length();
        this.words = LanguageFile.lines(file.substring(0, end));
        while (end < file.length()) {
            MessageCode code = MessageCode.ofFile(message.group(1));
            int begin = message.end();
            end = message.find() ? message.start() : file.length();
            put(code, Template.parse(file.substring(begin, end).strip() + "\n"));
        }
    }

    private void put(MessageCode code, Template wording) {
        if (LanguageFile.isRevised(words) || !isGrave(code, wording)) {
            messages.put(code, wording);
        }
    }

    public static LanguageWordings of(Language language) {
        return ALL.get(language);
    }

    static boolean isGrave(MessageCode code, Template wording) {
        return code.isOfRight()
                || code.isFirstAid()
                || wording.variables().stream().anyMatch(GRAVE::contains);
    }

    /** Empty for a message that is Spanish alone. */
    public Optional<Template> of(MessageCode code) {
        return Optional.ofNullable(messages.get(code));
    }

    Set<MessageCode> codes() {
        return messages.keySet();
    }

    Properties words() {
        return words;
    }

    public Language language() {
        return language;
    }

    /**
     * @param name of who is greeted; empty where it may not be said
     */
    public String greeting(String name) {
        return name.isEmpty()
                ? words.getProperty("greeting", "")
                : sentence("greeting.named", name);
    }

    /** Points to the first aid in the Spanish part, which no draft repeats. */
    public String aidBelow() {
        return words.getProperty("aid.below", "");
    }

    /** One letter of both, each part in its language and under its own title. */
    public Letter joined(Letter own, Letter spanish) {
        List<Letter.Block> blocks = new ArrayList<>();
        blocks.add(Letter.Block.part(own.title().orElse(""), language.tag()));
        blocks.addAll(own.withoutTitle().blocks());
        for (String key : List.of("foot.help", "foot.spanish")) {
            blocks.add(new Letter.Block(Letter.Kind.PARAGRAPH, words.getProperty(key)));
        }
        blocks.add(
                Letter.Block.part(
                        spanish.title()
                                .map(title -> sentence("spanish.title", title))
                                .orElseGet(() -> words.getProperty("spanish")),
                        SPANISH));
        blocks.addAll(spanish.withoutTitle().blocks());
        return new Letter(blocks);
    }

    private String sentence(String key, String value) {
        return new MessageFormat(words.getProperty(key, "{0}"), MessageLabels.CHILE)
                .format(new Object[] {value});
    }
}

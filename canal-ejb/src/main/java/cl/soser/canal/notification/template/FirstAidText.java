package cl.soser.canal.notification.template;

import cl.soser.canal.shared.Letter.Block;
import cl.soser.canal.shared.Letter.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * First aid in words. Its wording has one line for each step, and last, if there is anybody to
 * call, the words of the button that calls; the number is in them.
 *
 * @param phone null where there is nobody to call
 * @param call the words of the button that calls
 */
public record FirstAidText(String title, List<String> steps, String phone, String call) {

    public FirstAidText {
        steps = List.copyOf(steps);
    }

    static FirstAidText of(Template wording) {
        List<Block> blocks = wording.letter(Map.of()).blocks();
        String call =
                blocks.stream()
                        .filter(block -> block.kind() == Kind.PARAGRAPH)
                        .map(Block::text)
                        .filter(text -> !digits(text).isEmpty())
                        .findFirst()
                        .orElse(null);
        return new FirstAidText(
                wording.subject(),
                blocks.stream()
                        .filter(block -> block.kind() == Kind.ITEM)
                        .map(Block::text)
                        .toList(),
                call == null ? null : digits(call),
                call);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** For a mail: the title and a line for each step. */
    public String text() {
        return Stream.concat(Stream.of(title), steps.stream()).collect(Collectors.joining("\n"));
    }
}

package cl.soser.canal.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The body of a message as a list of blocks. Both the plain text and the HTML are made from it, so
 * they cannot differ, and what a person wrote stays inside the block it was put into: it can
 * neither open a link nor a tag.
 */
public final class Letter {

    public enum Kind {
        TITLE('t'),
        PARAGRAPH('p'),
        ITEM('l'),
        QUOTE('q'),
        LINK('b');

        private final char mark;

        Kind(char mark) {
            this.mark = mark;
        }

        private static Kind of(char mark) {
            return Stream.of(values())
                    .filter(kind -> kind.mark == mark)
                    .findFirst()
                    .orElse(PARAGRAPH);
        }
    }

    /**
     * @param text what is read; may have several lines
     * @param address where a link leads; of a title that begins a part in another language, its
     *     tag; otherwise empty
     */
    public record Block(Kind kind, String text, String address) {
        public Block(Kind kind, String text) {
            this(kind, text, "");
        }

        /** What follows it, up to the next such title, is in that language. */
        public static Block part(String title, String tag) {
            return new Block(Kind.TITLE, title, tag);
        }

        private boolean isPart() {
            return kind == Kind.TITLE && !address.isEmpty();
        }
    }

    private static final char BLOCK_END = '\u001E';
    private static final char FIELD_END = '\u001F';
    private static final String LINE = "----------";
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+");

    private final List<Block> blocks;

    public Letter(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /** In the order they are read. */
    public List<Block> blocks() {
        return blocks;
    }

    /** What it begins with; empty where it has no title. */
    public Optional<String> title() {
        return blocks.stream()
                .limit(1)
                .filter(block -> block.kind == Kind.TITLE)
                .map(Block::text)
                .findFirst();
    }

    public Letter withoutTitle() {
        return title().isPresent() ? new Letter(blocks.subList(1, blocks.size())) : this;
    }

    /**
     * The tags of the languages of its parts, in their order; none of a letter in Spanish alone.
     */
    public List<String> languages() {
        return blocks.stream().filter(Block::isPart).map(Block::address).distinct().toList();
    }

    /** As one text for the database; {@link #stored} reads it back. */
    public String store() {
        return blocks.stream()
                .map(block -> block.kind.mark + block.text + FIELD_END + block.address)
                .collect(Collectors.joining(String.valueOf(BLOCK_END)));
    }

    public static Letter stored(String body) {
        List<Block> blocks = new ArrayList<>();
        for (String part : body.split(String.valueOf(BLOCK_END))) {
            if (!part.isEmpty()) {
                int end = part.indexOf(FIELD_END);
                Kind kind = Kind.of(part.charAt(0));
                blocks.add(
                        end < 0
                                ? new Block(kind, part.substring(1))
                                : new Block(kind, part.substring(1, end), part.substring(end + 1)));
            }
        }
        return new Letter(blocks);
    }

    /**
     * For a telephone or a sheet of paper: all of its last part, the Spanish one, but the links.
     */
    public String spoken() {
        int begin = 0;
        for (int at = 0; at < blocks.size(); at++) {
            begin = blocks.get(at).isPart() ? at : begin;
        }
        return new Letter(
                        blocks.stream()
                                .skip(begin)
                                .filter(block -> block.kind != Kind.LINK)
                                .toList())
                .text();
    }

    /** For a reader of plain text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        Kind before = null;
        for (Block block : blocks) {
            if (before != null) {
                text.append(before == Kind.ITEM && block.kind == Kind.ITEM ? "\n" : "\n\n");
                text.append(block.isPart() ? LINE + "\n\n" : "");
            }
            text.append(
                    switch (block.kind) {
                        case ITEM -> "- " + block.text;
                        case LINK -> block.text + ":\n" + block.address;
                        default -> block.text;
                    });
            before = block.kind;
        }
        return text.toString();
    }

    /** Bare tags without any attribute but a link's or a language's; the layout dresses them. */
    public String html() {
        StringBuilder html = new StringBuilder();
        Kind before = null;
        boolean inPart = false;
        for (Block block : blocks) {
            if (before == Kind.ITEM && block.kind != Kind.ITEM) {
                html.append("</ul>\n");
            } else if (before != Kind.ITEM && block.kind == Kind.ITEM) {
                html.append("<ul>\n");
            }
            if (block.isPart()) {
                html.append(inPart ? "</div>\n<hr>\n" : "")
                        .append("<div lang=\"")
                        .append(Markup.escape(block.address))
                        .append("\">\n");
                inPart = true;
            }
            html.append(html(block)).append('\n');
            before = block.kind;
        }
        html.append(before == Kind.ITEM ? "</ul>\n" : "").append(inPart ? "</div>\n" : "");
        return html.toString();
    }

    private static String html(Block block) {
        String text = Markup.escape(block.text).replace("\n", "<br>\n");
        return switch (block.kind) {
            case TITLE -> "<h1>" + text + "</h1>";
            case PARAGRAPH -> "<p>" + text + "</p>";
            case ITEM -> "<li>" + text + "</li>";
            case QUOTE -> "<blockquote>" + text + "</blockquote>";
            case LINK ->
                    WEB_ADDRESS.matcher(block.address).matches()
                            ? "<div><a href=\""
                                    + Markup.escape(block.address)
                                    + "\">"
                                    + text
                                    + "</a></div>"
                            : "<p>" + text + "</p>";
        };
    }
}

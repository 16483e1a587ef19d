package cl.soser.canal.right;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RightStateTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern OPEN = Pattern.compile("d\\.state in \\(([^)]*)\\)");

    /** The views of what is kept, whose SQL cannot ask the class. */
    @Test
    void theViewsCallTheSameRightsOpen() throws IOException {
        Set<String> open =
                RightState.OPEN.stream()
                        .map(RightState::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        List<Set<String>> said = inViews();
        assertFalse(said.isEmpty());
        said.forEach(states -> assertEquals(open, states));
    }

    private static List<Set<String>> inViews() throws IOException {
        List<Set<String>> said = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                Matcher states = OPEN.matcher(text);
                while (text.contains("create view kept_") && states.find()) {
                    said.add(
                            Stream.of(states.group(1).split(","))
                                    .map(state -> state.strip().replace("'", ""))
                                    .collect(Collectors.toCollection(TreeSet::new)));
                }
            }
        }
        return said;
    }
}

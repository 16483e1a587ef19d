package cl.soser.canal.web.shared.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnknownParametersTest {

    private static final Set<String> KNOWN = Set.of("desde", "region");

    private static Set<String> wrong(Map<String, String[]> said) {
        return UnknownParameters.of(said, KNOWN).keySet();
    }

    @Test
    void whatThePageDoesNotReadOrIsSaidTwiceIsNamed() {
        String[] one = {"x"};
        assertEquals(Set.of(), wrong(Map.of("desde", one, "region", new String[] {""})));
        assertEquals(Set.of("mes"), wrong(Map.of("mes", one, "desde", one)));
        assertEquals(Set.of("desde"), wrong(Map.of("desde", new String[] {"a", "a"})));
        assertEquals(Set.of(), wrong(Map.of("jakarta.faces.ViewState", one)));
    }

    @Test
    void aNameWithoutEndIsCut() {
        Set<String> names = wrong(Map.of("n".repeat(5000), new String[] {""}));
        assertTrue(names.iterator().next().length() < 50);
    }
}

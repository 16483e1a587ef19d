package cl.soser.canal.web.shared.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.omnifaces.cdi.Param;

class ParameterFieldTest {

    private static class Asked {

        @Param(name = "sirve", converterClass = TextConverter.class)
        List<String> many;

        @Param(name = "id", converterClass = TextConverter.class)
        String one;

        @Param(name = "sola", converterClass = GivenConverter.class)
        boolean alone;
    }

    private static Asked read(Map<String, String[]> given) throws NoSuchFieldException {
        Asked asked = new Asked();
        for (String name : List.of("many", "one", "alone")) {
            ParameterField.of(Asked.class.getDeclaredField(name)).set(asked, given);
        }
        return asked;
    }

    @Test
    void aListHasAllThatWasGivenAndATextTheFirst() throws NoSuchFieldException {
        Asked asked = read(Map.of("sirve", new String[] {"a", "b"}, "id", new String[] {"c", "d"}));
        assertEquals(List.of("a", "b"), asked.many);
        assertEquals("c", asked.one);
        assertFalse(asked.alone);
    }

    @Test
    void whatIsNotGivenIsNullOrFalse() throws NoSuchFieldException {
        Asked asked = read(Map.of("sirve", new String[0]));
        assertNull(asked.many);
        assertNull(asked.one);
        assertFalse(asked.alone);
    }
}

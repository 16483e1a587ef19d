package cl.soser.canal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A deprecated address says so as the standards write it, a year ahead. */
class DeprecationTest {

    @Sunset(since = "2027-04-01", on = "2028-04-10")
    static class Old {

        @SuppressWarnings("unused")
        void one() {}

        @Sunset(since = "2027-04-01", on = "2027-10-01")
        @SuppressWarnings("unused")
        void soon() {}
    }

    private static Deprecation told(String method) throws NoSuchMethodException {
        return Deprecation.of(Old.class.getDeclaredMethod(method)).orElseThrow();
    }

    @Test
    void theHeadersAreThoseOfTheStandardsWithSantiagosMidnight() throws Exception {
        assertEquals(
                Map.of(
                        "Deprecation", "@1806548400",
                        "Sunset", "Mon, 10 Apr 2028 04:00:00 GMT",
                        "Link",
                                "<https://canal.example/api/docs#versiones>; rel=\"deprecation\";"
                                        + " type=\"text/html\""),
                told("one").headers("https://canal.example" + DeprecationFilter.POLICY));
    }

    @Test
    void aYearIsGivenBetweenBothDays() throws Exception {
        assertTrue(told("one").isOfAYear());
        assertFalse(told("soon").isOfAYear());
    }

    @Test
    void everyAddressThatIsDeprecatedTodayHasItsYear() {
        for (Routes.Route route : Routes.all()) {
            assertTrue(
                    Deprecation.of(route.handler()).map(Deprecation::isOfAYear).orElse(true),
                    route.key());
        }
    }

    @Test
    void anAddressThatIsNotDeprecatedSaysNothing() throws Exception {
        assertTrue(Deprecation.of(String.class.getMethod("length")).isEmpty());
    }
}

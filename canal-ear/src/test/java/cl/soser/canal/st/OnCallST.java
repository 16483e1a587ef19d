package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Who is on call, written down and taken away on the page where it is read. */
class OnCallST extends StaffJourney {

    @Test
    void aTurnIsAddedAndTakenAwayAndAWrongOneKeepsWhatWasTyped() {
        Page admin = signedIn("administradora");
        open(admin, "/gestion/vencimientos");
        Locator turns = admin.locator(".guards li");
        int before = turns.count();
        admin.locator("section[aria-labelledby=guardia] summary").click();
        LocalDateTime from =
                LocalDateTime.now(ZoneId.of("America/Santiago"))
                        .plusDays(9)
                        .truncatedTo(ChronoUnit.MINUTES);
        admin.locator("[id$='fromField:from']").fill(from.toString());
        admin.locator("[id$='untilField:until']").fill(from.minusHours(1).toString());
        admin.locator("[id$='telephoneField:telephone']").fill("+56 9 8888 7777");
        admin.locator("[id$='anotar']").click();
        assertThat(admin.locator("body")).containsText("El turno debe terminar después");
        assertThat(admin.locator("[id$='telephoneField:telephone']")).hasValue("+56 9 8888 7777");
        noBarriers(admin);
        admin.locator("[id$='untilField:until']").fill(from.plusHours(8).toString());
        admin.locator("[id$='anotar']").click();
        assertThat(turns).hasCount(before + 1);
        Locator mine = turns.filter(new Locator.FilterOptions().setHasText("8888 7777"));
        mine.locator("[id$='quitar']").click();
        assertThat(turns).hasCount(before);
    }
}

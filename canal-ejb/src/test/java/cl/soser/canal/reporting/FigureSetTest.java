package cl.soser.canal.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FigureSetTest {

    private static final FigureSet<Long> SET =
            FigureSet.<Long>of("Prueba")
                    .with("cuantos", FigureUnit.COUNT, one -> one)
                    .with("parte", FigureUnit.SHARE, one -> one == 0 ? null : BigDecimal.ONE)
                    .withOptional("nuevo", FigureUnit.COUNT, one -> -one)
                    .since(3);

    @Test
    void valuesStandInTheOrderOfTheDeclarationAndNoneIsNull() {
        assertEquals("{cuantos=7, parte=1, nuevo=-7}", SET.values(7L).toString());
        assertEquals("{cuantos=0, parte=null, nuevo=0}", SET.values(0L).toString());
    }

    @Test
    void aReportOfAnOlderFormHasNoFigureThatCameLater() {
        assertEquals("{cuantos=7, parte=1}", SET.ofEdition(2).values(7L).toString());
        assertEquals(SET, SET.ofEdition(3));
        assertEquals(3, SET.newestEdition());
        assertEquals(1, SET.ofEdition(2).newestEdition());
    }

    @Test
    void aGroupSaysItsCodeAndNameFirst() {
        FigureSet<FigureSet.Named<Long>> named = SET.named("PruebaPor");
        assertEquals(
                "{codigo=A, nombre=Una, cuantos=2, parte=1}",
                named.ofEdition(1).values(new FigureSet.Named<>("A", "Una", 2L)).toString());
        assertEquals(FigureUnit.SHARE, named.unit("parte").orElseThrow());
        assertEquals(3, named.newestEdition());
    }
}

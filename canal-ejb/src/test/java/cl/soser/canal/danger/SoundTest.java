package cl.soser.canal.danger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundTest {

    private static String sound(String word) {
        return Sound.of(Sound.fold(word));
    }

    @ParameterizedTest
    @CsvSource({
        "vomitó,bomito",
        "vomitooo,vomitó",
        "hinchado,inchado",
        "cabeza,caveza",
        "cabeza,cavesa",
        "guata,wata",
        "huevo,webo",
        "hueso,gueso",
        "ronchas,ronshas",
        "queso,keso",
        "zapallo,sapayo",
        "alergia,alerjia",
        "quemado,kemao",
        "cucaracha,kukaracha",
        "pasados,pasaos",
        "yeso,hieso"
    })
    void whatSoundsAlikeIsOne(String right, String written) {
        assertEquals(sound(right), sound(written));
    }

    @ParameterizedTest
    @CsvSource({"perro,pero", "carro,caro", "rata,lata", "gas,gasa", "pollo,polo"})
    void whatSoundsElseIsNot(String one, String other) {
        assertNotEquals(sound(one), sound(other));
    }

    @Property
    void aSoundHasNoDoubleLetter(@ForAll @AlphaChars @StringLength(max = 30) String word) {
        String sound = sound(word);
        for (int i = 1; i < sound.length(); i++) {
            assertNotEquals(sound.charAt(i - 1), sound.charAt(i), sound);
        }
    }
}

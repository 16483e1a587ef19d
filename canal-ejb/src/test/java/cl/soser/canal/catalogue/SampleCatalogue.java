package cl.soser.canal.catalogue;

import java.time.Duration;
import java.util.Optional;

/** Catalogue rows without a database, as the migrations insert them. */
public final class SampleCatalogue {

    private SampleCatalogue() {}

    public static Classification complaint() {
        return new Classification(motive("RECLAMO", false, 72), topic(), null);
    }

    public static Classification question() {
        return new Classification(motive("CONSULTA", false, 72), topic(), null);
    }

    public static Classification suggestion() {
        return new Classification(motive("SUGERENCIA", true, 72), topic(), null);
    }

    public static Classification praise() {
        return new Classification(motive("FELICITACION", true, null), topic(), null);
    }

    private static Motive motive(String code, boolean automatic, Integer hours) {
        return new Motive() {
            @Override
            public String getCode() {
                return code;
            }

            @Override
            public boolean isAnsweredAutomatically() {
                return automatic;
            }

            @Override
            public Optional<Duration> term() {
                return Optional.ofNullable(hours).map(Duration::ofHours);
            }
        };
    }

    private static Topic topic() {
        return new Topic() {
            @Override
            public String getCode() {
                return "BASICA_MEDIA";
            }
        };
    }
}

package cl.soser.canal.catalogue;

/** Catalogue rows without a database, as the migrations insert them. */
public final class SampleCatalogue {

    private SampleCatalogue() {}

    public static Classification complaint() {
        return new Classification(motive("RECLAMO", false), topic(), null);
    }

    public static Classification question() {
        return new Classification(motive("CONSULTA", false), topic(), null);
    }

    public static Classification suggestion() {
        return new Classification(motive("SUGERENCIA", true), topic(), null);
    }

    public static Classification praise() {
        return new Classification(motive("FELICITACION", true), topic(), null);
    }

    private static Motive motive(String code, boolean automatic) {
        return new Motive() {
            @Override
            public String getCode() {
                return code;
            }

            @Override
            public boolean isAnsweredAutomatically() {
                return automatic;
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

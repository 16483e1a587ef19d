package cl.soser.canal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.Danger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WordMatcherTest {

    private static Optional<String> found(String list, String prose) {
        return foundIn(list, FoldedText.of(prose));
    }

    /** As a ticket says it: "R («vomit*»)". */
    private static Optional<String> foundIn(String list, FoldedText prose) {
        RoutingRuleContent text =
                new RoutingRuleContent(
                        "R", RuleCriteria.words(list), RuleEffects.area("CALIDAD"), false);
        RoutingFacts facts =
                new RoutingFacts(
                        "RECLAMO",
                        "CELIACO",
                        null,
                        Urgency.MEDIA,
                        Channel.WEB,
                        Context.SERVICIO_REGULAR,
                        "JUNAEB",
                        null,
                        null,
                        Danger.NONE,
                        prose);
        return new RuleEngine(List.of(new RoutingRule(1, text)))
                .route(facts).trace().stream()
                        .map(line -> line.replaceAll(".*«|».*", ""))
                        .findFirst();
    }

    @Test
    void accentsCaseAndPluralsDoNotHideAWord() {
        assertEquals(Optional.of("vomit*"), found("vomit*", "Mi hija llegó con VÓMITOS"));
    }

    @Test
    void aPhraseIsFoundOnlyWhole() {
        assertEquals(
                Optional.of("dolor de guata"), found("dolor de guata", "tiene dolor de guata hoy"));
        assertEquals(Optional.empty(), found("dolor de guata", "dolor de muelas y guata"));
    }

    @Test
    void aDeniedWordDoesNotCount() {
        assertEquals(Optional.empty(), found("vomit*", "Por suerte no hubo vómitos"));
        assertEquals(Optional.empty(), found("fiebre*", "sin fiebre"));
        assertEquals(Optional.empty(), found("intoxic*", "No hay ningún caso de intoxicación"));
    }

    @Test
    void aDenialDoesNotReachOverACommaOrAnotherVerb() {
        assertEquals(Optional.of("vomit*"), found("vomit*", "No comió, vomitó"));
        assertEquals(Optional.of("vomit*"), found("vomit*", "no come porque vomita todo"));
    }

    @Test
    void aPhraseThatIsItselfADenialCounts() {
        assertEquals(
                Optional.of("no le dieron comida"),
                found("no le dieron comida", "A mi hijo no le dieron comida hoy"));
    }

    @Test
    void aWordInsideAnotherIsNotFound() {
        assertEquals(Optional.empty(), found("rata", "una comida barata"));
        assertEquals(Optional.empty(), found("moho", ""));
        assertEquals(Optional.empty(), found("moho", null));
    }

    @Test
    void aPraiseOfLarvaeIsSeenForWhatItIs() {
        assertEquals(
                Optional.of("larva*"), found("gusano*, larva*", "Felicitaciones por las larvas"));
    }

    private static List<String> places(String list, String prose) {
        return WordMatcher.parse(list).placesIn(prose).stream()
                .map(place -> prose.substring(place.from(), place.until()))
                .toList();
    }

    @Test
    void aPlaceIsTheTextAsItWasWritten() {
        assertEquals(
                List.of("VÓMITOS", "dolor  de Guata"),
                places("dolor de guata, vomit*", "Llegó con VÓMITOS y dolor  de Guata"));
        assertEquals(List.of("vo\u0301mito"), places("vomit*", "un vo\u0301mito"));
    }

    @Test
    void aDeniedWordHasNoPlaceAndAStatedOneAfterItHas() {
        assertEquals(List.of(), places("vomit*", "Por suerte no hubo vómitos"));
        assertEquals(List.of("vomitó"), places("vomit*", "No hubo vómitos\nAyer vomitó"));
    }

    /** What is marked while it is typed is what the rules find afterwards. */
    @Property
    void placesAreFoundExactlyWhereTheRuleSpeaks(
            @ForAll @Size(max = 12) List<@From("pieces") String> pieces) {
        String prose = String.join("", pieces);
        String list = "vomit*, no le dieron comida, dolor de guata";
        WordMatcher words = WordMatcher.parse(list);
        assertEquals(found(list, prose).isPresent(), !words.placesIn(prose).isEmpty(), prose);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "no ",
                "Vómitos",
                " hubo ",
                ", ",
                ". ",
                "\n",
                "le dieron comida",
                "dolor de ",
                "guata ",
                "no le dieron comida",
                "sin ",
                "¡",
                " (",
                ") ",
                "mucho ",
                "-",
                "ñandú ");
    }

    @Property
    void keptWordsSayWhatTheTextSaid(@ForAll @Size(max = 12) List<@From("pieces") String> pieces) {
        String list = "vomit*, no le dieron comida, dolor de guata";
        FoldedText fresh = FoldedText.of(String.join("", pieces));
        FoldedText kept = FoldedText.kept(fresh.folded());
        assertEquals(fresh.clauses(), kept.clauses());
        assertEquals(foundIn(list, fresh), foundIn(list, kept));
    }

    @Test
    void anEmptyTextIsKeptAsEmpty() {
        assertEquals(List.of(), FoldedText.kept(FoldedText.of(" .,; ").folded()).clauses());
        assertEquals(List.of(), FoldedText.kept("").clauses());
    }

    @Test
    void signsInAListPartWordsAndAStarCountsAtTheEndOnly() {
        assertEquals(Optional.of("ley karin"), found("ley-karin", "según la Ley Karin"));
        assertEquals(List.of(List.of("golpe*")), WordMatcher.parse("*gol*pe**").patterns());
        assertEquals(List.of(), WordMatcher.parse("*, ,\n**, ()").patterns());
    }

    @Test
    void aStarAfterTwoLettersIsTooOpenAloneAndNotInAPhrase() {
        assertEquals(Optional.of("mi*"), WordMatcher.parse("golpe*, mi*").tooOpen());
        assertEquals(Optional.of("a* de*"), WordMatcher.parse("a* de*").tooOpen());
        assertEquals(Optional.empty(), WordMatcher.parse("toco a mi*, sap*, no le").tooOpen());
    }
}

package cl.soser.canal.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cl.soser.canal.phone.imports.CallFileKind;
import cl.soser.canal.phone.imports.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same lines make the same calls, whatever became of the files they came in. */
class CallPartsTest {

    private static final String[] AGENTS = {"Local/op1@agents/n", "PJSIP/op2", "SIP/op3-0000002a"};

    /** Logs of up to six calls with every kind of fate, returns to the queue among them. */
    @Provide
    Arbitrary<List<String>> logs() {
        return Arbitraries.integers()
                .between(0, 79)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(CallPartsTest::log);
    }

    private static List<String> log(List<Integer> draws) {
        List<String> lines = new ArrayList<>();
        long at = 1_795_560_000L;
        for (int draw : draws) {
            at += draw % 7;
            String start =
                    at + "|call." + draw % 6 + "|linea800|" + AGENTS[draw % AGENTS.length] + "|";
            lines.add(
                    start
                            + switch (draw % 10) {
                                case 0, 1, 2 -> "ENTERQUEUE||+5691000000" + draw % 6 + "|1";
                                case 3 -> "ABANDON|1|1|" + draw;
                                case 4 -> "EXITWITHTIMEOUT|1|1|" + draw;
                                case 5 -> "EXITWITHKEY|1|1|1|" + draw;
                                case 6 -> "CONNECT|" + (draw % 4 == 0 ? -draw : draw) + "|x.1|3";
                                case 7 -> "COMPLETECALLER|" + draw + "|" + (draw + 5) + "|1";
                                case 8 -> "BLINDTRANSFER|9|ctx|" + draw + "|12|1";
                                default -> "RINGNOANSWER|6000";
                            });
        }
        return lines;
    }

    /** Any order, any duplication, any split into files put together in any order. */
    @Property(tries = 300)
    void anyOrderDuplicationAndSplitMakesTheSameCalls(
            @ForAll("logs") List<String> lines, @ForAll Random random) {
        Map<String, CallParts> whole = Sample.log(lines).calls();
        List<String> shuffled = new ArrayList<>(lines);
        lines.stream().filter(line -> random.nextInt(3) == 0).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        Map<String, CallParts> known = new HashMap<>();
        for (int start = 0; start < shuffled.size(); ) {
            int end = Math.min(shuffled.size(), start + 1 + random.nextInt(9));
            Sample.log(shuffled.subList(start, end))
                    .calls()
                    .forEach((id, parts) -> known.merge(id, parts, CallParts::and));
            start = end;
        }
        assertEquals(whole, known);
    }

    /** A file cut anywhere, then the whole one: as if the cut one had never come. */
    @Property(tries = 300)
    void aFileCutAnywhereIsHealedByTheWholeOne(
            @ForAll("logs") List<String> lines, @ForAll Random random) {
        String text = String.join("\n", lines);
        String cut = text.substring(0, random.nextInt(text.length() + 1));
        Map<String, CallParts> known =
                new HashMap<>(
                        cut.isEmpty()
                                ? Map.of()
                                : Sample.read(cut, CallFileKind.QUEUE_LOG).calls());
        known.keySet().retainAll(Sample.log(lines).calls().keySet());
        Sample.log(lines).calls().forEach((id, parts) -> known.merge(id, parts, CallParts::and));
        assertEquals(Sample.log(lines).calls(), known);
    }

    @Property(tries = 200)
    void noWaitIsNegativeAndNoCallStartsAfterItEnds(@ForAll("logs") List<String> lines) {
        for (CallParts call : Sample.log(lines).calls().values()) {
            assertNotEquals(null, call.startedAt());
            if (call.waited() != null) {
                assertEquals(Math.abs(call.waited()), call.waited());
            }
        }
    }
}

package cl.soser.canal.danger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the classifier sees of a text, each with its strength: words and pairs of words by their
 * stems, parts of words by their sound, concepts with the way they are spoken of, and concepts that
 * share a sentence. Long and short texts have the same sum. One feature every text has, so that a
 * text of which nothing is known is what most such texts are. A feature has a hash for its name, so
 * that what learns from texts keeps no words of them.
 */
final class FeatureSet {

    private static final float WORD = 1;
    private static final float NEIGHBOURS = 0.7f;
    private static final float NEAR = 0.4f;
    private static final float PART = 0.3f;
    private static final float CONCEPT = 1;
    private static final float UNSTATED = 0.5f;
    private static final float TOGETHER = 0.7f;
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final String ANY_TEXT = "any";
    private static final float ANY = 0.3f;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 5;

    private final String[] names;
    private final float[] strengths;

    private FeatureSet(Map<String, Float> features) {
        double sum = 0;
        for (float strength : features.values()) {
            sum += strength * strength;
        }
        float length = (float) Math.sqrt(sum);
        names = new String[features.size() + 1];
        strengths = new float[names.length];
        int at = 0;
        for (Map.Entry<String, Float> feature : features.entrySet()) {
            names[at] = hash(feature.getKey());
            strengths[at++] = feature.getValue() / length;
        }
        names[at] = ANY_TEXT;
        strengths[at] = ANY;
    }

    /** FNV-1a, its 64 bits as four characters. */
    private static String hash(String name) {
        long hash = FNV_START;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return new String(
                new char[] {
                    (char) (hash >>> 48), (char) (hash >>> 32), (char) (hash >>> 16), (char) hash
                });
    }

    /** Of the words from the first to before the end, and the concepts that begin among them. */
    static FeatureSet of(List<Word> words, Collection<ConceptHit> hits, int first, int end) {
        Collector features = new Collector();
        for (int at = first; at < end; at++) {
            features.addWord(words, first, at);
        }
        features.addConcepts(words, hits, first, end);
        return new FeatureSet(features.found);
    }

    String[] names() {
        return names;
    }

    float[] strengths() {
        return strengths;
    }

    private static final class Collector {

        private final Map<String, Float> found = new HashMap<>();

        private void addWord(List<Word> words, int first, int at) {
            Word word = words.get(at);
            add("w:" + word.stem(), WORD);
            if (at > first && words.get(at - 1).clause() == word.clause()) {
                add("b:" + words.get(at - 1).stem() + '_' + word.stem(), NEIGHBOURS);
            }
            if (at > first + 1 && words.get(at - 2).sentence() == word.sentence()) {
                add("s:" + words.get(at - 2).stem() + '_' + word.stem(), NEAR);
            }
            String sound = '<' + word.sound() + '>';
            for (int length = SHORTEST_PART; length <= LONGEST_PART; length++) {
                for (int i = 0; i + length <= sound.length(); i++) {
                    add("c:" + sound.substring(i, i + length), PART);
                }
            }
        }

        private void addConcepts(
                List<Word> words, Collection<ConceptHit> hits, int first, int end) {
            Map<Integer, TreeSet<String>> sentences = new TreeMap<>();
            for (ConceptHit hit : hits) {
                if (hit.first() >= first && hit.first() < end) {
                    add("k:" + hit.name(), CONCEPT);
                    if (!hit.isStated()) {
                        add("u:" + hit.concept(), UNSTATED);
                    }
                    sentences
                            .computeIfAbsent(
                                    words.get(hit.first()).sentence(), sentence -> new TreeSet<>())
                            .add(hit.name());
                }
            }
            for (TreeSet<String> sentence : sentences.values()) {
                List<String> names = new ArrayList<>(sentence);
                for (int i = 0; i < names.size(); i++) {
                    for (int j = i + 1; j < names.size(); j++) {
                        add("p:" + names.get(i) + '+' + names.get(j), TOGETHER);
                    }
                }
            }
        }

        private void add(String name, float strength) {
            found.merge(name, strength, Math::max);
        }
    }
}

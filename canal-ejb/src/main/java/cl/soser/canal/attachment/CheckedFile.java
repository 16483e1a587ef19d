package cl.soser.canal.attachment;

import cl.soser.canal.attachment.FileStore.Content;
import cl.soser.canal.attachment.inspection.FileType;
import cl.soser.canal.attachment.inspection.PhotoEvidence;
import cl.soser.canal.catalogue.Channel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A file that passed every check and whose contents are in the store.
 *
 * @param copy without hidden data; null for what is not redrawn
 * @param thumbnail null together with the copy
 */
record CheckedFile(
        String name,
        FileType type,
        Channel channel,
        Content original,
        Content copy,
        FileType copyType,
        Content thumbnail,
        PhotoEvidence evidence) {

    List<String> hashes() {
        return Stream.of(original, copy, thumbnail)
                .filter(Objects::nonNull)
                .map(Content::sha256)
                .distinct()
                .toList();
    }
}

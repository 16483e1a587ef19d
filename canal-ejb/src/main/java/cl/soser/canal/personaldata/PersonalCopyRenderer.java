package cl.soser.canal.personaldata;

import cl.soser.canal.attachment.ErasedFileWorker;
import cl.soser.canal.attachment.GeneratedFile;
import cl.soser.canal.attachment.GeneratedFileRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the copy of all that is held of a person: JSON, PDF and her files in one ZIP. */
@ApplicationScoped
class PersonalCopyRenderer {

    @Inject PersonalTaskWorker personalTaskWorker;
    @Inject PersonalCopyReader personalCopyReader;
    @Inject ErasedFileWorker erasedFileWorker;
    @Inject GeneratedFileRepository generatedFileRepository;
    @Inject Clock clock;

    void make(TaskClaim claim) throws IOException {
        DataSubject subject = personalTaskWorker.whole(claim);
        personalTaskWorker.begin(claim, 3, subject);
        PersonalCopy copy = personalCopyReader.read(subject, clock.instant());
        Map<String, Integer> counts = new LinkedHashMap<>();
        copy.sections().forEach(one -> counts.put(one.title(), one.rows().size()));
        counts.put(PersonalWords.word("title.readings"), copy.readings().size());
        personalTaskWorker.advance(claim, counts);
        try (GeneratedFile file = GeneratedFile.begin()) {
            write(copy, file.out());
            personalTaskWorker.advance(claim, Map.of());
            personalTaskWorker.copied(claim, generatedFileRepository.keep(file));
        }
    }

    private void write(PersonalCopy copy, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, "datos.json", new PersonalCopyJson(copy).bytes());
        put(zip, "datos.pdf", new PersonalCopyPage(copy).pdf());
        put(zip, "esquema.json", PersonalCopyJson.schema().getBytes(StandardCharsets.UTF_8));
        for (PersonalCopy.File file : copy.files()) {
            Optional<InputStream> bytes = erasedFileWorker.open(file.attachment());
            if (bytes.isPresent()) {
                try (InputStream in = bytes.get()) {
                    zip.putNextEntry(new ZipEntry(file.path()));
                    in.transferTo(zip);
                    zip.closeEntry();
                }
            }
        }
        zip.finish();
        zip.flush();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** What a copy would hold, a line for each source. */
    List<String> summary(DataSubject subject) {
        return personalCopyReader.counts(subject);
    }
}

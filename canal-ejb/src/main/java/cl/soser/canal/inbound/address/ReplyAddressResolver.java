package cl.soser.canal.inbound.address;

import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.shared.setting.InstallationSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the reply address of a ticket, and finds the ticket of a reply address. */
@ApplicationScoped
public class ReplyAddressResolver {

    private static final String KEY = "inbound.reply.key";

    @Inject MailboxSettings settings;
    @Inject InstallationSecrets installationSecrets;

    private volatile ReplyAddressSignature seal;

    /** Empty where no mail comes in. */
    public Optional<String> of(String ticketNumber) {
        return settings.isOn() ? Optional.of(seal().address(ticketNumber)) : Optional.empty();
    }

    public Optional<String> number(String address) {
        return seal().number(address);
    }

    public boolean isForged(String address) {
        return seal().isForged(address);
    }

    /** One of our own addresses, which is never a citizen's. */
    public boolean isOurs(String address) {
        String key = EmailNormalizer.of(address);
        return Stream.of(settings.from(), settings.replyAddress(), settings.user())
                        .map(EmailNormalizer::of)
                        .anyMatch(own -> own != null && own.equals(key))
                || key != null && (number(key).isPresent() || isForged(key));
    }

    private ReplyAddressSignature seal() {
        if (seal == null) {
            String signing = settings.key().orElseGet(this::made);
            seal =
                    new ReplyAddressSignature(
                            settings.replyAddress(),
                            settings.oldKey()
                                    .map(old -> List.of(signing, old))
                                    .orElse(List.of(signing)));
        }
        return seal;
    }

    private String made() {
        return installationSecrets.get(KEY);
    }
}

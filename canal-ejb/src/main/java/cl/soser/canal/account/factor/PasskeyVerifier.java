package cl.soser.canal.account.factor;

import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.setting.InstallationSettings;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.data.extension.client.AuthenticationExtensionsClientOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Judges what browsers say of passkeys (WebAuthn level 2), for the host of the site's own address.
 * Which maker built a device is not asked: none is attested.
 */
@ApplicationScoped
class PasskeyVerifier {

    private static final Logger LOG = Logger.getLogger(PasskeyVerifier.class.getName());

    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(
                    COSEAlgorithmIdentifier.ES256,
                    COSEAlgorithmIdentifier.RS256,
                    COSEAlgorithmIdentifier.EdDSA);

    private static final int TIMEOUT_MILLIS = 120_000;

    /** What is kept of a new passkey. */
    record Registered(String hash, String data, long signCount) {}

    /** One of an account's passkeys was used, and has been used so often. */
    record Used(Passkey passkey, long signCount) {}

    @Inject InstallationSettings installationSettings;

    private final ObjectConverter objectConverter = new ObjectConverter();
    private final WebAuthnManager manager =
            WebAuthnManager.createNonStrictWebAuthnManager(objectConverter);
    private final AttestedCredentialDataConverter credentials =
            new AttestedCredentialDataConverter(objectConverter);

    /** Passkeys want a name: there are none where people reach the site by a number. */
    boolean isOffered() {
        return host().matches(".*[A-Za-z].*") && !host().contains(":");
    }

    /** Empty if it is not the answer to this challenge. */
    Optional<Registered> register(PasskeyAnswer answer) {
        if (!answer.isWhole()) {
            return Optional.empty();
        }
        try {
            RegistrationData said = manager.parseRegistrationResponseJSON(answer.json());
            manager.verify(
                    said,
                    new RegistrationParameters(
                            server(answer.challenge()), parameters(), false, true));
            var authenticator = said.getAttestationObject().getAuthenticatorData();
            AttestedCredentialData credential = authenticator.getAttestedCredentialData();
            return Optional.of(
                    new Registered(
                            SecretTokens.hash(credential.getCredentialId()),
                            Base64.getEncoder().encodeToString(credentials.convert(credential)),
                            authenticator.getSignCount()));
        } catch (WebAuthnException | IllegalArgumentException e) {
            LOG.log(Level.INFO, "a passkey was not taken: {0}", e.toString());
            return Optional.empty();
        }
    }

    /** Empty if it is none of these, or not the answer to this challenge. */
    Optional<Used> prove(PasskeyAnswer answer, List<Passkey> known) {
        if (!answer.isWhole()) {
            return Optional.empty();
        }
        try {
            AuthenticationData said = manager.parseAuthenticationResponseJSON(answer.json());
            String hash = SecretTokens.hash(said.getCredentialId());
            Optional<Passkey> passkey =
                    known.stream().filter(one -> one.getCredentialHash().equals(hash)).findFirst();
            if (passkey.isEmpty()) {
                return Optional.empty();
            }
            manager.verify(
                    said,
                    new AuthenticationParameters(
                            server(answer.challenge()), record(passkey.get()), null, false, true));
            return Optional.of(new Used(passkey.get(), said.getAuthenticatorData().getSignCount()));
        } catch (WebAuthnException | IllegalArgumentException e) {
            LOG.log(Level.INFO, "a passkey was refused: {0}", e.toString());
            return Optional.empty();
        }
    }

    private CredentialRecordImpl record(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                Boolean.FALSE,
                null, // whether it is copied between devices is not kept, so not compared
                null,
                passkey.getSignCount(),
                credential(passkey),
                new AuthenticationExtensionsAuthenticatorOutputs<>(),
                null,
                new AuthenticationExtensionsClientOutputs<>(),
                Set.of());
    }

    private AttestedCredentialData credential(Passkey passkey) {
        return credentials.convert(Base64.getDecoder().decode(passkey.getCredentialData()));
    }

    private static List<PublicKeyCredentialParameters> parameters() {
        return ALGORITHMS.stream()
                .map(
                        one ->
                                new PublicKeyCredentialParameters(
                                        PublicKeyCredentialType.PUBLIC_KEY, one))
                .toList();
    }

    private ServerProperty server(String challenge) {
        URI site = installationSettings.baseUrl();
        String port = site.getPort() == -1 ? "" : ":" + site.getPort();
        return ServerProperty.builder()
                .origin(new Origin(site.getScheme() + "://" + site.getHost() + port))
                .rpId(host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private String host() {
        return installationSettings.baseUrl().getHost();
    }

    /** What a browser needs to sign with one of these. */
    String options(String challenge, List<Passkey> known) {
        return JsonProvider.object()
                .add("challenge", challenge)
                .add("rpId", host())
                .add("timeout", TIMEOUT_MILLIS)
                .add("userVerification", "preferred")
                .add("allowCredentials", descriptors(known))
                .build()
                .toString();
    }

    /** What a browser needs to make one for this account. */
    String newOptions(String challenge, FactorStanding account, List<Passkey> known) {
        JsonArrayBuilder algorithms = JsonProvider.array();
        ALGORITHMS.forEach(
                one ->
                        algorithms.add(
                                JsonProvider.object()
                                        .add("type", "public-key")
                                        .add("alg", one.getValue())));
        JsonObjectBuilder user =
                JsonProvider.object()
                        .add("id", handle(account.accountId()))
                        .add("name", account.email())
                        .add("displayName", account.email());
        return JsonProvider.object()
                .add("challenge", challenge)
                .add("rp", JsonProvider.object().add("id", host()).add("name", "Canal PAE"))
                .add("user", user)
                .add("pubKeyCredParams", algorithms)
                .add("timeout", TIMEOUT_MILLIS)
                .add("attestation", "none")
                .add(
                        "authenticatorSelection",
                        JsonProvider.object()
                                .add("residentKey", "discouraged")
                                .add("userVerification", "preferred"))
                .add("excludeCredentials", descriptors(known))
                .build()
                .toString();
    }

    /** What a device knows the account by: no name and no number of ours. */
    private static String handle(long accountId) {
        return SecretTokens.hash("passkey " + accountId).substring(0, 43);
    }

    private JsonArrayBuilder descriptors(List<Passkey> known) {
        JsonArrayBuilder list = JsonProvider.array();
        for (Passkey one : known) {
            list.add(
                    JsonProvider.object()
                            .add("type", "public-key")
                            .add(
                                    "id",
                                    Base64.getUrlEncoder()
                                            .withoutPadding()
                                            .encodeToString(credential(one).getCredentialId())));
        }
        return list;
    }
}

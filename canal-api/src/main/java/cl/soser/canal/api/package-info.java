/**
 * The reporting API, version 1: what programs of the institutions read, and what the telephone
 * exchange writes.
 *
 * <p>{@code canal-api/README.md} is the guide for integrators. {@link
 * BearerAuthenticationMechanism} authenticates, {@link RateLimitFilter} limits requests per token,
 * {@link EntityTagFilter} answers 304 for an unchanged body, {@link ScopeFilter} checks the scope
 * of {@link RequiredScope}, and {@link ParametersFilter} rejects unknown parameters. Then the
 * resource runs; its use cases check roles and institution again. Answers are records; their
 * components are the members, in that order. {@link ParameterReader} reads parameters and collects
 * every error.
 */
package cl.soser.canal.api;

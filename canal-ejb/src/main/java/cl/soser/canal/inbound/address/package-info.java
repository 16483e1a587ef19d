/**
 * The reply address of a ticket, {@code canal+2026-000123.signature@…}: {@link
 * ReplyAddressSignature} signs it with an HMAC, {@link ReplyAddressResolver} finds the ticket of an
 * address.
 */
package cl.soser.canal.inbound.address;

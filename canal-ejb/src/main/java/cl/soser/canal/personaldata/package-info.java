/**
 * Where personal data are, and what goes by it: the copy of all that is held of a person, its
 * erasure, and the orders to keep it.
 *
 * <p>{@code personal-data.txt} is the one declaration: for each table and column, whether it tells
 * of a person, how her rows are found, what the copy shows and what an erasure leaves ({@link
 * PersonalDataMap}). A {@link DataSubject} is all by which the rows of one human are found. {@link
 * PersonalTask} is a copy or an erasure from its order to its proof; {@link PersonalTaskRunner}
 * does it in pieces, {@link PersonalTaskWorker} has their transactions. {@link ErasureScopeFinder}
 * says what the law obliges to keep: open requests, the evidence of a contract, what a {@link
 * DataHold} orders to keep.
 *
 * <p>An erasure takes every text of her requests away and her names and numbers out of the texts of
 * others. What figures need stays: numbers, dates, codes. The seal of an answer that left stays,
 * and beside it stands that of what is left of it. {@link ErasureListRepository} lets a restored
 * backup repeat the erasures that came after it.
 */
package cl.soser.canal.personaldata;

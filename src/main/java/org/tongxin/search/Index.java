package org.tongxin.search;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;

/** The index on disk. What it has taken stands in its own commit, so after any crash it goes on exactly where it was. */
final class Index implements AutoCloseable {

    private static final FieldType BODY = new FieldType(TextField.TYPE_STORED);

    static {
        BODY.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        BODY.freeze();
    }

    /** How far the table was read: the transaction and the row within it. */
    record Watermark(String transaction, long row) {}

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private Watermark watermark;

    Index(Path folder) throws IOException {
        var config = new IndexWriterConfig(new Texts(true));
        config.setRAMBufferSizeMB(32);
        config.setCommitOnClose(false);
        writer = new IndexWriter(FSDirectory.open(folder), config);
        searchers = new SearcherManager(writer, null);
        watermark = new Watermark("0", 0);
        var data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> watermark = new Watermark(entry.getKey(), Long.parseLong(entry.getValue())));
        }
    }

    Watermark watermark() {
        return watermark;
    }

    /** Takes a row of {@code search.document}. */
    void take(ResultSet row) throws SQLException, IOException {
        var key = row.getLong("id");
        var id = new Term("id", Long.toString(key));
        if (row.getBoolean("deleted")) {
            writer.deleteDocuments(id);
        } else {
            writer.updateDocument(id, document(row));
        }
        watermark = new Watermark(row.getString("changed"), key);
    }

    private static Document document(ResultSet row) throws SQLException {
        var document = new Document();
        document.add(new StringField("id", row.getString("id"), Field.Store.NO));
        document.add(new StringField("committee", row.getString("committee_id"), Field.Store.NO));
        document.add(new StringField("shelf", shelf(row.getString("committee_id"), row.getString("kind")), Field.Store.NO));
        document.add(new StringField("kind", row.getString("kind"), Field.Store.YES));
        document.add(new StoredField("subject", row.getLong("subject_id")));
        document.add(new Field("title", row.getString("title"), BODY));
        document.add(new Field("body", row.getString("body"), BODY));
        document.add(new Field("people", row.getString("people"), BODY));
        document.add(new StringField("category", row.getString("category"), Field.Store.YES));
        document.add(new StringField("open", Boolean.toString(row.getBoolean("open_to_all")), Field.Store.NO));
        document.add(new StringField("owner", String.valueOf(row.getString("owner_id")), Field.Store.NO));
        for (var unit : (Long[]) row.getArray("unit_ids").getArray()) {
            document.add(new StringField("unit", unit.toString(), Field.Store.NO));
        }
        document.add(new LongField("which", row.getLong("subject_id"), Field.Store.NO));
        for (long print : Fingerprints.of(row.getString("title") + row.getString("body"))) {
            document.add(new StringField(SharedPassages.FIELD, SharedPassages.term(print), Field.Store.NO));
        }
        var day = row.getDate("happened_on");
        if (day != null) {
            document.add(new LongField("day", day.toLocalDate().toEpochDay(), Field.Store.YES));
        }
        return document;
    }

    /** Things of one kind in one committee: one condition where two would be asked for every text. */
    static String shelf(String committee, String kind) {
        return committee + ":" + kind;
    }

    /** Shows searches what was taken. */
    void refresh() throws IOException {
        searchers.maybeRefresh();
    }

    /** Makes it durable, together with the watermark. */
    void commit() throws IOException {
        writer.setLiveCommitData(Map.of(watermark.transaction(), Long.toString(watermark.row())).entrySet());
        writer.commit();
    }

    /** Something to ask a searcher. */
    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    <T> T search(Question<T> question) throws IOException {
        var searcher = searchers.acquire();
        try {
            return question.ask(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        commit();
        searchers.close();
        writer.close();
    }
}

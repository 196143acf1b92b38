package io.taopu.assistant.offender;

import org.apache.lucene.document.Document;

class UsesLucene {
    private final Document document = new Document();
}

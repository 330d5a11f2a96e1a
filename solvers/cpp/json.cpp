#include "json.hpp"

#include <cctype>
#include <cstdlib>
#include <stdexcept>

namespace {

class Reader {
public:
    explicit Reader(const std::string& text) : text_(text) {}

    Json value() {
        skip();
        switch (peek()) {
            case '{': return object();
            case '[': return list();
            case '"': {
                Json json;
                json.text = string();
                return json;
            }
            default: return number();
        }
    }

private:
    char peek() const {
        if (at_ >= text_.size()) {
            throw std::runtime_error("the request is cut off");
        }
        return text_[at_];
    }

    void skip() {
        while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_]))) {
            ++at_;
        }
    }

    void expect(char wanted) {
        skip();
        if (peek() != wanted) {
            throw std::runtime_error(std::string("the request has no '") + wanted + "' at byte " + std::to_string(at_));
        }
        ++at_;
    }

    Json object() {
        Json json;
        expect('{');
        skip();
        if (peek() == '}') {
            ++at_;
            return json;
        }
        while (true) {
            skip();
            std::string name = string();
            expect(':');
            json.members[name] = value();
            skip();
            if (peek() == ',') {
                ++at_;
            } else {
                expect('}');
                return json;
            }
        }
    }

    Json list() {
        Json json;
        expect('[');
        skip();
        if (peek() == ']') {
            ++at_;
            return json;
        }
        while (true) {
            json.items.push_back(value());
            skip();
            if (peek() == ',') {
                ++at_;
            } else {
                expect(']');
                return json;
            }
        }
    }

    // Escapes are kept as they stand: no name of an input or a claim has one.
    std::string string() {
        expect('"');
        std::string found;
        while (peek() != '"') {
            if (peek() == '\\') {
                found += text_[at_++];
            }
            found += peek();
            ++at_;
        }
        ++at_;
        return found;
    }

    Json number() {
        const char* begin = text_.c_str() + at_;
        char* end = nullptr;
        Json json;
        json.number = std::strtod(begin, &end);
        if (end == begin) {
            throw std::runtime_error("the request has no number at byte " + std::to_string(at_));
        }
        at_ += static_cast<std::size_t>(end - begin);
        return json;
    }

    const std::string& text_;
    std::size_t at_ = 0;
};

}  // namespace

const Json& Json::at(const std::string& name) const {
    auto found = members.find(name);
    if (found == members.end()) {
        throw std::runtime_error("the request has no '" + name + "'");
    }
    return found->second;
}

Json parse_json(const std::string& text) {
    return Reader(text).value();
}

// A reader of JSON that knows what a request of Litmus holds: objects, lists, strings, numbers.
#pragma once

#include <map>
#include <string>
#include <vector>

struct Json {
    std::map<std::string, Json> members;
    std::vector<Json> items;
    std::string text;
    double number = 0;

    const Json& at(const std::string& name) const;
};

// Throws std::runtime_error where the text is no JSON.
Json parse_json(const std::string& text);
